package dev.mek.bookings.outbox;

import java.time.Instant;

/**
 * A row whose event Kafka has acknowledged.
 *
 * @param at when the acknowledgement came, by this machine's clock
 */
public record Publication(OutboxRow row, int partition, long offset, Instant at) {}
