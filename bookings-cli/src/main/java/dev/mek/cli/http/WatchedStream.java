package dev.mek.cli.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A stream that closes itself after a silence, because a read from a dead connection waits for ever. */
final class WatchedStream extends FilterInputStream {

    private final long silenceNanos;
    private volatile long heardNanos = System.nanoTime();
    private volatile boolean closed;
    private volatile boolean silent;

    WatchedStream(InputStream stream, Duration silenceMax) {
        super(stream);
        this.silenceNanos = silenceMax.toNanos();
        Thread.ofVirtual().name("silence").start(this::watch);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = super.read(bytes, offset, length);
            heardNanos = System.nanoTime();
            if (silent) {
                throw silence();
            }
            return count;
        } catch (IOException broken) {
            throw silent ? silence() : broken;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }

    private void watch() {
        while (!closed) {
            long left = silenceNanos - (System.nanoTime() - heardNanos);
            if (left > 0) {
                LockSupport.parkNanos(left);
            } else {
                silent = true;
                closeQuietly();
            }
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException broken) {
            // It was to be given up anyway.
        }
    }

    private IOException silence() {
        return new IOException(
                "nothing was heard for " + Duration.ofNanos(silenceNanos).toMillis() + " ms");
    }
}
