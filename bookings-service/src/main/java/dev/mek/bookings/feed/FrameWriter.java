package dev.mek.bookings.feed;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.Frames;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames to one client's socket, which may block for as long as the client likes. Frames are kept until {@link #flush()}
 * and leave in one write: for a client that is behind by several, the write is what costs. The client's thread writes; any
 * thread may ask how long the write under way has taken.
 */
final class FrameWriter {
    /** What one write takes at most, but for one frame: about what the server's send buffer has room for. */
    private static final int WRITE_BYTES_MAX = 32 << 10;

    private static final byte[] HEARTBEAT = Frames.body("heartbeat", "{}");
    private static final byte[] EMPTY_LINE = {'\n'};

    private final OutputStream out;
    private final List<byte[]> kept = new ArrayList<>();
    private int keptBytes;
    private volatile long writingSinceNanos;
    private volatile boolean writing;
    private long flushedNanos = System.nanoTime();
    private long longestNanos;

    FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Opens the next frame: a retry belongs to the frame that follows it. */
    void retry(int retryMs) throws IOException {
        keep(Frames.retry(retryMs));
    }

    /** Says when to come back, and nothing else. */
    void retryAlone(int retryMs) throws IOException {
        retry(retryMs);
        keep(EMPTY_LINE);
        flush();
    }

    /** One frame; on its way to the client after {@link #flush()} at the latest. */
    void frame(byte[] body, byte[] end) throws IOException {
        keep(body);
        keep(end);
    }

    /** One frame that only carries the cursor, sent at once. */
    void heartbeat(Cursor id) throws IOException {
        frame(HEARTBEAT, Frames.end(id));
        flush();
    }

    private void keep(byte[] bytes) throws IOException {
        if (keptBytes > 0 && keptBytes + bytes.length > WRITE_BYTES_MAX) {
            flush();
        }
        kept.add(bytes);
        keptBytes += bytes.length;
    }

    /** Sends what is kept; nothing happens when all is sent. */
    void flush() throws IOException {
        if (keptBytes > 0) {
            byte[] all = takeKept();
            writingSinceNanos = System.nanoTime();
            writing = true;
            out.write(all);
            out.flush();
            writing = false;
            flushedNanos = System.nanoTime();
            longestNanos = Math.max(longestNanos, flushedNanos - writingSinceNanos);
        }
    }

    private byte[] takeKept() {
        byte[] all = new byte[keptBytes];
        int at = 0;
        for (byte[] bytes : kept) {
            System.arraycopy(bytes, 0, all, at, bytes.length);
            at += bytes.length;
        }
        kept.clear();
        keptBytes = 0;
        return all;
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
