package dev.mek.bookings.telemetry;

/**
 * What one check found.
 *
 * @param state up, degraded (works, with something missing) or down
 * @param detail a few words for a person; empty when there is nothing to say
 */
public record CheckResult(State state, String detail) {
    /** Worst last: a report is as bad as its worst check. */
    public enum State {
        UP,
        DEGRADED,
        DOWN
    }

    public static CheckResult up(String detail) {
        return new CheckResult(State.UP, detail);
    }

    public static CheckResult degraded(String detail) {
        return new CheckResult(State.DEGRADED, detail);
    }

    public static CheckResult down(String detail) {
        return new CheckResult(State.DOWN, detail);
    }
}
