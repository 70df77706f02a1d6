package dev.mek.bookings.domain;

/** What a visible change is called when it is told to others. */
public enum EventKind {
    REQUESTED,
    CHANGED,
    CONFIRMED,
    STARTED,
    COMPLETED,
    HELD,
    DECLINED,
    CANCELLED;

    /** The kind that tells of a change between two statuses: the new status's own kind, else that something changed. */
    public static EventKind of(Status before, Status after) {
        if (before == after) {
            return CHANGED;
        }
        return switch (after) {
            case PENDING -> CHANGED;
            case CONFIRMED -> CONFIRMED;
            case IN_PROGRESS -> STARTED;
            case COMPLETED -> COMPLETED;
            case ON_HOLD -> HELD;
            case DECLINED -> DECLINED;
            case CANCELLED -> CANCELLED;
        };
    }
}
