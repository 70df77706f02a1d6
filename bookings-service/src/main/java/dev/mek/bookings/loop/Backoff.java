package dev.mek.bookings.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to pause after the n-th failure in a row: doubling from the first pause to the longest one, each drawn from
 * the upper half of its range, so that several instances that lost the same server do not come back in step. Not
 * thread-safe: it belongs to one loop.
 */
public final class Backoff {

    private final long firstMs;
    private final long longestMs;
    private final RandomGenerator random;
    private int failures;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        if (first.toMillis() < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("A pause needs 1 ms <= first <= longest, not " + first + ", " + longest);
        }
        this.firstMs = first.toMillis();
        this.longestMs = longest.toMillis();
        this.random = random;
    }

    /** The pause after one more failure. */
    public Duration next() {
        long rangeMs = longestMs;
        if (failures < Long.numberOfLeadingZeros(firstMs) - 1) {
            rangeMs = Math.min(longestMs, firstMs << failures);
        }
        failures++;
        return Duration.ofMillis(rangeMs - random.nextLong(rangeMs / 2 + 1));
    }

    /** Something worked: the next pause is a short one again. */
    public void reset() {
        failures = 0;
    }

    /** Failures in a row so far. */
    public int failures() {
        return failures;
    }
}
