/**
 * Which instance relays which shards of the outbox, and until when. Comes in: the heartbeat of one instance. Goes out:
 * the shards it holds, each with an epoch, and what it must give up or may take so that all live instances share
 * fairly. Events and Kafka never belong here.
 */
@NullMarked
package dev.mek.bookings.lease;

import org.jspecify.annotations.NullMarked;
