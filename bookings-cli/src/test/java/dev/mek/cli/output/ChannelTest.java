package dev.mek.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aPipeGetsItsLinesTogetherWithoutColours() {
        Channel channel = new Channel(bytes, Channel.Look.PIPE);

        channel.line(channel.paint(Colour.RED, "über"));

        assertThat(bytes.size()).isZero();
        channel.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("über\n");
    }

    @Test
    void aTerminalGetsEachLineAtOnceWithColours() {
        Channel channel = new Channel(bytes, new Channel.Look(true, true, 80));

        channel.line(channel.paint(Colour.RED, "x"));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\u001b[31mx\u001b[0m\n");
    }

    @Test
    void whatIsLongerThanTheBufferKeepsItsPlace() {
        Channel channel = new Channel(bytes, Channel.Look.PIPE);
        String line = "0123456789".repeat(10_000);

        channel.line("before");
        channel.line(line);
        channel.line("after");
        channel.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("before\n" + line + "\nafter\n");
    }

    @Test
    void aReaderThatHasGoneIsSaidSo() {
        Channel channel = new Channel(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                Channel.Look.PIPE);
        channel.line("x");

        assertThatThrownBy(channel::flush).isInstanceOf(OutputClosed.class);
    }
}
