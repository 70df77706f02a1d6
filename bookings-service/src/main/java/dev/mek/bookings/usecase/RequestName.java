package dev.mek.bookings.usecase;

/**
 * The name that a sender gave a request (an idempotency key), to be able to repeat it without a second effect.
 *
 * @param sender whose name it is: another sender's same name is another name
 * @param key bounded by the caller's edge
 * @param fingerprint of all that was asked: the same name with another fingerprint is a mistake; nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody as a record.
public record RequestName(String sender, String key, byte[] fingerprint) {}
