package dev.mek.cli.http;

import java.time.Duration;

/** How long to wait before the next attempt: as the stream has asked, twice that after each failure, up to a bound. */
final class Backoff {

    private static final long FIRST_MS = 500;
    private static final long LONGEST_MS = 10_000;

    private long baseMs = FIRST_MS;
    private long nextMs = FIRST_MS;

    /** The stream has asked for this pause. */
    void base(long ms) {
        baseMs = Math.min(ms, LONGEST_MS);
        nextMs = Math.max(1, baseMs);
    }

    Duration next() {
        Duration pause = Duration.ofMillis(nextMs);
        nextMs = Math.min(LONGEST_MS, nextMs * 2);
        return pause;
    }

    /** The stream works. */
    void reset() {
        nextMs = Math.max(1, baseMs);
    }
}
