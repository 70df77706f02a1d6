package dev.mek.bookings.usecase;

import dev.mek.bookings.deadletter.AuditEntry;
import dev.mek.bookings.deadletter.DeadLetter;
import java.util.UUID;

/** What comes of something that was to be done to a dead letter. */
public sealed interface LetterAnswer {

    /** It is done, and the letter closed. */
    record Done(DeadLetter letter, AuditEntry entry) implements LetterAnswer {}

    /** It cannot be handled this way either, for the reason that the entry names: it stays parked. */
    record Rejected(DeadLetter letter, AuditEntry entry) implements LetterAnswer {}

    /** The letter was closed before, as the entry says; nothing was changed. */
    record Closed(DeadLetter letter, AuditEntry entry) implements LetterAnswer {}

    /** There is no such letter. */
    record NotFound(UUID letterId) implements LetterAnswer {}
}
