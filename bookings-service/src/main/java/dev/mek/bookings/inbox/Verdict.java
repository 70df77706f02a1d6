package dev.mek.bookings.inbox;

/** What became of a batch of records. */
sealed interface Verdict {

    /** Each record has had its effect or has been left out for good. */
    record Done() implements Verdict {}

    /** A fault that passes: the whole batch is to come again. What of it took effect already will change nothing then. */
    record Held(RuntimeException fault) implements Verdict {}
}
