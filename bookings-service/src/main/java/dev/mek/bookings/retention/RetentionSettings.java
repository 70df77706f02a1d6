package dev.mek.bookings.retention;

import java.time.Duration;

/**
 * The bounds of the sweeping.
 *
 * @param every how often it looks for something to remove
 * @param rowsMax rows that one transaction removes at most, so that none is long
 * @param rest between two transactions, so that others come first
 * @param stopBound how long a stop waits for the transaction under way
 */
public record RetentionSettings(Duration every, int rowsMax, Duration rest, Duration stopBound) {

    public RetentionSettings {
        if (rowsMax < 1) {
            throw new IllegalArgumentException("rowsMax is at least 1, not " + rowsMax);
        }
    }

    /** At most 20,000 rows a second, more than events arrive. */
    public static RetentionSettings defaults() {
        return new RetentionSettings(Duration.ofMinutes(1), 1_000, Duration.ofMillis(50), Duration.ofSeconds(3));
    }
}
