package dev.mek.bookings.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the table holds it.
 *
 * @param seq identifies the row; grows with the position within a lane and means nothing between lanes
 * @param bytes of key, headers and value, as the database counts them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed: bytes on their way from table to Kafka
public record OutboxRow(
        int shard,
        long seq,
        UUID lane,
        long position,
        String topic,
        byte @Nullable [] key,
        List<OutboxHeader> headers,
        byte @Nullable [] value,
        int bytes,
        Instant createdAt) {}
