package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Payment;
import dev.mek.bookings.domain.PaymentFact;
import dev.mek.bookings.domain.Said;
import dev.mek.bookings.domain.Work;
import dev.mek.bookings.domain.WorkFact;
import dev.mek.bookings.domain.workshop.Money;
import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentEvent;
import dev.mek.contracts.message.PaymentRefunded;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import java.util.Optional;

/** The words of other parties in ours. Pure. */
final class ForeignFacts {

    private ForeignFacts() {}

    /** The fact that an event states; empty for an event that no other party may send. */
    static Optional<Said> of(Message message, long revision, String digest) {
        return switch (message) {
            case WorkOrderUpdated event ->
                Optional.of(new WorkFact(work(event.state()), event.answers(), revision, digest));
            case PaymentEvent event ->
                Optional.of(new PaymentFact(payment(event), amount(event), event.answers(), revision, digest));
            case BookingEvent event -> Optional.empty();
        };
    }

    static Work work(WorkOrderState state) {
        return switch (state) {
            case PLANNED -> Work.PLANNED;
            case NO_CAPACITY -> Work.REFUSED;
            case IN_PROGRESS -> Work.STARTED;
            case READY_FOR_PICKUP -> Work.DONE;
        };
    }

    static Payment payment(PaymentEvent event) {
        return switch (event) {
            case PaymentAuthorized authorized -> Payment.AUTHORIZED;
            case PaymentDeclined declined -> Payment.DECLINED;
            case PaymentCaptured captured -> Payment.CAPTURED;
            case PaymentRefunded refunded -> Payment.REFUNDED;
        };
    }

    private static Money amount(PaymentEvent event) {
        return new Money(event.amount().amountMinor(), event.amount().currency());
    }
}
