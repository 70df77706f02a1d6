package dev.mek.bookings.domain.workshop;

import java.time.Duration;
import java.time.Instant;

/** A span of time, its end not included. */
public record Slot(Instant start, Instant end) {

    public Slot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a slot ends after it starts: " + start + " to " + end);
        }
    }

    public static Slot from(Instant start, Duration duration) {
        return new Slot(start, start.plus(duration));
    }

    public boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean covers(Slot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
