package dev.mek.bookings.domain;

/** What comes of a command. */
public sealed interface CommandOutcome {

    /** The booking as it is afterwards, its version raised by one, and what the change is called. */
    record Accepted(Booking booking, EventKind event) implements CommandOutcome {}

    /** The booking already is as the command asks. */
    record Unchanged() implements CommandOutcome {}

    /** The facts do not allow the command. */
    record Refused(Refusal why) implements CommandOutcome {}
}
