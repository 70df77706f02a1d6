package dev.mek.bookings.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void textIsReadableInTheTable() {
        String text = HeaderText.write(List.of(OutboxHeader.of("ce_id", "7"), OutboxHeader.of("ce_type", "grün")));

        assertThat(text).isEqualTo("[[\"ce_id\",\"7\"],[\"ce_type\",\"grün\"]]");
    }

    @Test
    void whatIsNoTextOrHoldsNulIsKeptAsBase64() {
        OutboxHeader broken = new OutboxHeader("a", new byte[] {(byte) 0xC3, 0x28});
        OutboxHeader nul = new OutboxHeader("b", new byte[] {0});

        assertThat(HeaderText.write(List.of(broken, nul)))
                .isEqualTo("[[\"a\",{\"base64\":\"wyg=\"}],[\"b\",{\"base64\":\"AA==\"}]]");
    }

    @Property
    void everyHeaderComesBackByteForByte(@ForAll List<byte[]> values) {
        List<OutboxHeader> headers =
                values.stream().map(value -> new OutboxHeader("n", value)).toList();

        List<OutboxHeader> back = HeaderText.read(HeaderText.write(headers));

        assertThat(back).hasSameSizeAs(headers);
        for (int i = 0; i < back.size(); i++) {
            assertThat(Arrays.equals(back.get(i).value(), headers.get(i).value()))
                    .isTrue();
        }
    }

    @Test
    void anAbsentValueStaysAbsent() {
        List<OutboxHeader> back = HeaderText.read(HeaderText.write(
                List.of(new OutboxHeader("n", null), new OutboxHeader("n", "x".getBytes(StandardCharsets.UTF_8)))));

        assertThat(back.getFirst().value()).isNull();
        assertThat(back.getLast().name()).isEqualTo("n");
    }
}
