package dev.mek.bookings.domain;

/** What comes of another party's fact. */
public sealed interface FactOutcome {

    /** A visible change: the booking as it is afterwards, its version raised by one, and what the change is called. */
    record Applied(Booking booking, EventKind event) implements FactOutcome {}

    /** A newer fact that shows nothing new: kept, without a version. */
    record Recorded(Booking booking) implements FactOutcome {}

    /** The same fact again. */
    record Duplicate() implements FactOutcome {}

    /** An older fact than the one that is known, or one that a refusal has overruled. */
    record Stale() implements FactOutcome {}

    /** The party contradicts itself, or answers a request that was never made. */
    record Conflict(String why) implements FactOutcome {}
}
