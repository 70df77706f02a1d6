package dev.mek.bookings.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it will lie on Kafka, and its place in line. Events of one lane go out in the order of their positions;
 * lanes don't wait for each other.
 *
 * @param lane what is kept in order: a booking's id
 * @param position its order in the lane, from 1, without gaps: a booking's version
 * @param topic without the prefix of the cluster's user
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed: bytes on their way from codec to table
public record OutboxEvent(
        UUID lane,
        long position,
        String topic,
        byte @Nullable [] key,
        List<OutboxHeader> headers,
        byte @Nullable [] value) {

    // What a record batch and a record cost beside key, value and headers, rounded up (Kafka's record format 2).
    private static final int OVERHEAD_BYTES = 128;

    /** An upper bound of what the record takes on the topic, before any compression. */
    public int sizeBytes() {
        int bytes = OVERHEAD_BYTES + (key == null ? 0 : key.length) + (value == null ? 0 : value.length);
        for (OutboxHeader header : headers) {
            bytes += header.sizeBytes();
        }
        return bytes;
    }
}
