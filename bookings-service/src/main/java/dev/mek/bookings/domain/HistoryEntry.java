package dev.mek.bookings.domain;

import dev.mek.bookings.domain.workshop.Slot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a booking: what it became, and why.
 *
 * @param eventId the event that tells of it
 * @param work in effect, as is payment
 * @param cause the other party's event; null when the customer caused it
 * @param publication null until the event has been seen on Kafka
 */
public record HistoryEntry(
        UUID bookingId,
        long version,
        EventKind event,
        UUID eventId,
        Status status,
        Request request,
        int requestRevision,
        Work work,
        Payment payment,
        Slot slot,
        String serviceKind,
        Instant at,
        String traceparent,
        String correlationId,
        @Nullable ForeignCause cause,
        @Nullable Publication publication) {

    /** The event of another party that caused a version, and where it stood. */
    public record ForeignCause(String source, String eventId, String topic, int partition, long offset, Instant time) {}

    /** Where the event of a version stands on our topic, and when that was known. */
    public record Publication(int partition, long offset, Instant at) {}
}
