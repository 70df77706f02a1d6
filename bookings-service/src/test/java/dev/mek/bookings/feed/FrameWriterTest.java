package dev.mek.bookings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.Frames;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameWriterTest {
    private static final Cursor ID = Cursor.of("AAAAAAAAQAC-_123456789", 1, 2);

    private final List<String> writes = new ArrayList<>();
    private final FrameWriter writer = new FrameWriter(new OutputStream() {
        @Override
        public void write(int b) {
            throw new AssertionError("byte by byte");
        }

        @Override
        public void write(byte[] bytes) {
            writes.add(new String(bytes, StandardCharsets.UTF_8));
        }
    });

    @Test
    void allThatAClientLacksIsOneWrite() throws Exception {
        for (int i = 0; i < 10; i++) {
            writer.frame(Frames.body("booking", "{\"number\":" + i + "}"), Frames.end(ID));
        }
        assertThat(writes).isEmpty();

        writer.flush();

        assertThat(writes).hasSize(1);
        assertThat(writes.getFirst().split("\n\n", -1)).hasSize(11);
        assertThat(writes.getFirst())
                .startsWith("event: booking\ndata: {\"number\":0}\nid: " + ID + "\n\n")
                .endsWith("event: booking\ndata: {\"number\":9}\nid: " + ID + "\n\n");
    }

    @Test
    void aWriteHasABoundAndNothingIsLostAtIt() throws Exception {
        String body = "x".repeat(1_000);
        for (int i = 0; i < 100; i++) {
            writer.frame(Frames.body("booking", body), Frames.end(ID));
        }

        writer.flush();

        assertThat(writes).hasSizeGreaterThan(2).allMatch(write -> write.length() <= 32 << 10);
        String frame = new String(Frames.body("booking", body), StandardCharsets.UTF_8)
                + new String(Frames.end(ID), StandardCharsets.UTF_8);
        assertThat(String.join("", writes)).isEqualTo(frame.repeat(100));
    }

    @Test
    void aFrameBeyondTheBoundIsAWriteOfItsOwn() throws Exception {
        writer.retry(7);
        writer.frame(Frames.body("booking", "y".repeat(40 << 10)), Frames.end(ID));

        writer.flush();

        assertThat(String.join("", writes))
                .startsWith("retry: 7\nevent: booking\ndata: yyy")
                .endsWith("\n\n");
    }

    @Test
    void aHeartbeatLeavesAtOnceAndAFlushOfNothingIsNothing() throws Exception {
        writer.heartbeat(ID);
        writer.flush();

        assertThat(writes).containsExactly("event: heartbeat\ndata: {}\nid: " + ID + "\n\n");
    }
}
