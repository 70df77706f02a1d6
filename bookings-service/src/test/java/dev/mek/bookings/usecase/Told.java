package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Said;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentRefunded;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.TraceContext;
import java.time.Instant;
import java.util.UUID;

/**
 * One event of another party, before its booking is known.
 *
 * @param byWorkshop else by billing
 * @param place 1 to 4: planned, no capacity, in progress, ready; authorized, declined, captured, refunded
 */
record Told(UUID eventId, boolean byWorkshop, int answers, int place, Money amount) {

    private static final int STARTED = 3;
    private static final int DONE = 4;

    long revision() {
        return answers * 10L + place;
    }

    /** Whether the wish is refused once this has been heard, while the booking stands at the request that it answers. */
    boolean forbids(Wanted wanted) {
        return byWorkshop && (place == DONE || (place == STARTED && !wanted.cancel()));
    }

    String topic() {
        return byWorkshop ? "workshop.work-order.v1" : "billing.payment.v1";
    }

    Message message(UUID bookingId) {
        String payment = "pay-" + bookingId;
        return switch (byWorkshop ? place : -place) {
            case 1 -> workOrder(bookingId, WorkOrderState.PLANNED);
            case 2 -> workOrder(bookingId, WorkOrderState.NO_CAPACITY);
            case STARTED -> workOrder(bookingId, WorkOrderState.IN_PROGRESS);
            case DONE -> workOrder(bookingId, WorkOrderState.READY_FOR_PICKUP);
            case -1 -> new PaymentAuthorized(payment, bookingId, answers, amount);
            case -2 -> new PaymentDeclined(payment, bookingId, answers, amount, "card expired");
            case -3 -> new PaymentCaptured(payment, bookingId, answers, amount);
            case -4 -> new PaymentRefunded(payment, bookingId, answers, amount);
            default -> throw new IllegalStateException("place " + place);
        };
    }

    private WorkOrderUpdated workOrder(UUID bookingId, WorkOrderState state) {
        return new WorkOrderUpdated("wo-" + bookingId, bookingId, answers, state, null);
    }

    /** Each delivery has another time, as a repeat by its sender may have; that is no other content. */
    Envelope envelope(UUID bookingId) {
        return new Envelope(
                eventId.toString(),
                message(bookingId).type(),
                byWorkshop ? "/workshop" : "/billing",
                bookingId,
                Instant.now(),
                "correlation-" + bookingId,
                "cause-" + answers,
                revision(),
                TraceContext.start());
    }

    Said fact(UUID bookingId) {
        Message message = message(bookingId);
        return ForeignFacts.of(message, revision(), Digest.of(message, revision()))
                .orElseThrow();
    }
}
