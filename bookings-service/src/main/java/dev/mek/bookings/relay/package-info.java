/**
 * Carries events from the outbox to Kafka, each booking's in order. Comes in: rows of the shards that this instance
 * leases, and wake-ups from commits here and elsewhere. Goes out: records, and the removal of the rows whose records
 * Kafka has acknowledged.
 *
 * <p>Why the order holds, whatever leases do: a sender has at most one unacknowledged event of a lane, sends a lane
 * in order of its positions, and starts at the lowest row that is there; a row goes only after an acknowledgement. So
 * before the first delivery of a position, whoever sends it has seen or relied on the acknowledgement of the one before.
 * Leases only keep instances from doing the same work twice. What an event means never belongs here.
 */
@NullMarked
package dev.mek.bookings.relay;

import org.jspecify.annotations.NullMarked;
