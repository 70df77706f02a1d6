/**
 * The outbox table: events that were decided and are not yet on Kafka. Comes in: encoded events, inside the caller's
 * transaction. Goes out: rows, a shard at a time, to whoever holds the shard's lease, and their removal once they are
 * on Kafka. Kafka itself, leases and the meaning of an event never belong here.
 */
@NullMarked
package dev.mek.bookings.outbox;

import org.jspecify.annotations.NullMarked;
