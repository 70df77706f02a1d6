package dev.mek.bookings.feed;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.Frames;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Frames to one client's socket, which may block for as long as the client likes. The client's thread writes; any thread
 * may ask how long the write under way has taken.
 */
final class FrameWriter {
    private static final byte[] HEARTBEAT = Frames.body("heartbeat", "{}");

    private final OutputStream out;
    private volatile long writingSinceNanos;
    private volatile boolean writing;
    private long flushedNanos = System.nanoTime();
    private boolean unflushed;
    private long longestNanos;

    FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Opens the next frame: a retry belongs to the frame that follows it. */
    void retry(int retryMs) throws IOException {
        write(Frames.retry(retryMs));
    }

    /** Says when to come back, and nothing else. */
    void retryAlone(int retryMs) throws IOException {
        retry(retryMs);
        write(new byte[] {'\n'});
        flush();
    }

    /** One frame; on its way to the client after {@link #flush()} at the latest. */
    void frame(byte[] body, byte[] end) throws IOException {
        write(body);
        write(end);
    }

    /** One frame that only carries the cursor, sent at once. */
    void heartbeat(Cursor id) throws IOException {
        frame(HEARTBEAT, Frames.end(id));
        flush();
    }

    private void write(byte[] bytes) throws IOException {
        begin();
        out.write(bytes);
        end();
        unflushed = true;
    }

    /** Sends what is written; nothing happens when all is sent. */
    void flush() throws IOException {
        if (unflushed) {
            begin();
            out.flush();
            end();
            unflushed = false;
            flushedNanos = System.nanoTime();
        }
    }

    private void begin() {
        writingSinceNanos = System.nanoTime();
        writing = true;
    }

    private void end() {
        writing = false;
        longestNanos = Math.max(longestNanos, System.nanoTime() - writingSinceNanos);
    }

    /** How long the slowest write took since this was last asked; for the client's own thread. */
    long takeLongestNanos() {
        long longest = longestNanos;
        longestNanos = 0;
        return longest;
    }

    /** How long nothing was sent; for the client's own thread. */
    long silentNanos() {
        return System.nanoTime() - flushedNanos;
    }

    /** How long the write under way has taken; 0 when there is none. */
    long blockedNanos() {
        return writing ? Math.max(0, System.nanoTime() - writingSinceNanos) : 0;
    }
}
