package dev.mek.bookings.usecase;

import dev.mek.bookings.deadletter.Content;
import dev.mek.contracts.wire.Decoded;

/** Reads a record as the inbox does. Thread-safe; never throws for what is in the record. */
@FunctionalInterface
public interface LetterReader {

    /**
     * Reads.
     *
     * @param topic where the record lay
     */
    Decoded read(String topic, Content content);
}
