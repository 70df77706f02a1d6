package dev.mek.contracts.message;

import java.time.Instant;
import java.util.UUID;

/**
 * A whole booking as its events carry it. No notes and no contact data: those stay in the service. Instants are cut to
 * microseconds. The bounds of each field stand in the event's schema.
 *
 * @param version counts the visible changes, from 1
 * @param requestRevision counts what the customer asked for, from 1; peers repeat it as {@code answers}
 * @param status PENDING, CONFIRMED, IN_PROGRESS, COMPLETED, ON_HOLD, DECLINED or CANCELLED
 * @param request OPEN or CANCELLED
 * @param work UNANSWERED, PLANNED, REFUSED, STARTED or DONE
 * @param payment NONE, AUTHORIZED, CAPTURED, DECLINED or REFUNDED
 */
public record BookingSnapshot(
        UUID id,
        long version,
        int requestRevision,
        String status,
        String request,
        String work,
        String payment,
        String workshopId,
        Slot slot,
        String serviceKind,
        String customerId,
        String vehicleId,
        Money price,
        Instant createdAt,
        Instant changedAt) {

    public BookingSnapshot {
        createdAt = Microseconds.of(createdAt);
        changedAt = Microseconds.of(changedAt);
    }
}
