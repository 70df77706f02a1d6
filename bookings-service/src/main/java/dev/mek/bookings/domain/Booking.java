package dev.mek.bookings.domain;

import dev.mek.bookings.domain.workshop.Slot;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking: what was asked for and what each party said to it. Immutable; commands and facts give the next one.
 *
 * @param version raised by one with each visible change, from 1
 * @param createdAt microseconds, as every instant here
 * @param changedAt when the version was raised last
 */
public record Booking(UUID id, long version, Facts facts, Terms terms, Instant createdAt, Instant changedAt) {

    /** A new booking, version 1, which nobody has answered yet. */
    public static Booking request(UUID id, Terms terms, Instant now) {
        return new Booking(id, 1, Facts.asked(), terms, now, now);
    }

    public Status status() {
        return facts.status(terms.price());
    }

    public Work work() {
        return facts.effectiveWork();
    }

    public Payment payment() {
        return facts.effectivePayment(terms.price());
    }

    /** The slot for which this booking holds a bay; empty when it holds none. */
    public Optional<Slot> heldSlot() {
        return facts.holdsBay() ? Optional.of(terms.slot()) : Optional.empty();
    }

    /** The customer wants other terms. Another slot or service asks the other parties again. */
    public CommandOutcome change(Terms wanted, Instant now) {
        Optional<Refusal> refusal = facts.whyNoChange();
        if (refusal.isPresent()) {
            return new CommandOutcome.Refused(refusal.get());
        }
        if (wanted.equals(terms)) {
            return new CommandOutcome.Unchanged();
        }
        Facts then = wanted.asksOtherThan(terms) ? facts.askedAgain() : facts;
        return accepted(new Booking(id, version + 1, then, wanted, createdAt, now));
    }

    /** The customer no longer wants the booking. */
    public CommandOutcome cancel(Instant now) {
        if (facts.request() == Request.CANCELLED) {
            return new CommandOutcome.Unchanged();
        }
        Optional<Refusal> refusal = facts.whyNoCancel();
        if (refusal.isPresent()) {
            return new CommandOutcome.Refused(refusal.get());
        }
        return accepted(new Booking(id, version + 1, facts.cancelled(), terms, createdAt, now));
    }

    /** The workshop has spoken. */
    public FactOutcome hear(WorkFact said, Instant now) {
        return Hearing.of(said, facts.work(), facts.requestRevision()).orElseGet(() -> took(facts.with(said), now));
    }

    /** Billing has spoken. */
    public FactOutcome hear(PaymentFact said, Instant now) {
        return Hearing.of(said, facts.payment(), facts.requestRevision()).orElseGet(() -> took(facts.with(said), now));
    }

    private CommandOutcome accepted(Booking next) {
        return new CommandOutcome.Accepted(next, EventKind.of(status(), next.status()));
    }

    private FactOutcome took(Facts newer, Instant now) {
        var next = new Booking(id, version + 1, newer, terms, createdAt, now);
        if (next.work() == work() && next.payment() == payment()) {
            return new FactOutcome.Recorded(new Booking(id, version, newer, terms, createdAt, changedAt));
        }
        return new FactOutcome.Applied(next, EventKind.of(status(), next.status()));
    }
}
