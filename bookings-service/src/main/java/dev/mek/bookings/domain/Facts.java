package dev.mek.bookings.domain;

import dev.mek.bookings.domain.workshop.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * What each party said last about a booking, and what of it is in effect.
 *
 * @param requestRevision how often the customer has asked, from 1; another slot or service asks again
 */
public record Facts(Request request, int requestRevision, WorkFact work, PaymentFact payment) {

    /** The facts of a booking that nobody has answered yet. */
    public static Facts asked() {
        return new Facts(Request.OPEN, 1, WorkFact.NONE, PaymentFact.NONE);
    }

    /** What the workshop says to the present request; an answer to an earlier one counts as none. */
    public Work effectiveWork() {
        return work.answers() == requestRevision ? work.value() : Work.UNANSWERED;
    }

    /** What billing says to the present request at this price; an authorization of another amount counts as none. */
    public Payment effectivePayment(Money price) {
        if (payment.answers() != requestRevision) {
            return Payment.NONE;
        }
        boolean otherAmount = payment.value() == Payment.AUTHORIZED && !Objects.equals(payment.amount(), price);
        return otherAmount ? Payment.NONE : payment.value();
    }

    public Status status(Money price) {
        return Status.of(request, effectiveWork(), effectivePayment(price));
    }

    /** Only an open booking that the workshop has not refused takes up a bay. */
    public boolean holdsBay() {
        return request == Request.OPEN && effectiveWork() != Work.REFUSED;
    }

    /** Why the booking cannot be changed, if so. A refused one can: that is how the customer asks again. */
    public Optional<Refusal> whyNoChange() {
        if (request == Request.CANCELLED) {
            return Optional.of(Refusal.CANCELLED);
        }
        return switch (effectiveWork()) {
            case UNANSWERED, PLANNED, REFUSED -> Optional.empty();
            case STARTED -> Optional.of(Refusal.WORK_STARTED);
            case DONE -> Optional.of(Refusal.WORK_DONE);
        };
    }

    /** Why the booking cannot be cancelled, if so. */
    public Optional<Refusal> whyNoCancel() {
        return switch (effectiveWork()) {
            case UNANSWERED, PLANNED, REFUSED, STARTED -> Optional.empty();
            case DONE -> Optional.of(Refusal.WORK_DONE);
        };
    }

    Facts cancelled() {
        return new Facts(Request.CANCELLED, requestRevision, work, payment);
    }

    Facts askedAgain() {
        return new Facts(request, Math.addExact(requestRevision, 1), work, payment);
    }

    Facts with(WorkFact newer) {
        return new Facts(request, requestRevision, newer, payment);
    }

    Facts with(PaymentFact newer) {
        return new Facts(request, requestRevision, work, newer);
    }
}
