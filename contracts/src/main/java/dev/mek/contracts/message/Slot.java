package dev.mek.contracts.message;

import java.time.Instant;

/**
 * The time from {@code start} up to, and not including, {@code end}. Anything finer than a microsecond is cut off.
 */
public record Slot(Instant start, Instant end) {

    public Slot {
        start = Microseconds.of(start);
        end = Microseconds.of(end);
    }
}
