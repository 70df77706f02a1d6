package dev.mek.bookings.deadletter;

/**
 * A record that can never be handled, as it was found.
 *
 * @param detail what is wrong, in a sentence that holds no data of the record
 */
public record Undeliverable(Origin origin, Content content, Reason reason, String detail) {}
