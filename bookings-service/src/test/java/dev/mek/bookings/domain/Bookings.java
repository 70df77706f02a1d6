package dev.mek.bookings.domain;

import dev.mek.bookings.domain.workshop.Money;
import dev.mek.bookings.domain.workshop.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Bookings and facts to try rules on. */
final class Bookings {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Money PRICE = new Money(8900, "EUR");
    static final Terms TERMS = new Terms(
            "north",
            Slot.from(Instant.parse("2026-03-10T09:00:00Z"), Duration.ofMinutes(30)),
            "oil-change",
            PRICE,
            "customer-1",
            "vehicle-1",
            null);

    private Bookings() {}

    static Booking fresh() {
        return Booking.request(new UUID(7, 1), TERMS, NOW);
    }

    static Terms at(String start) {
        return new Terms(
                TERMS.workshopId(),
                Slot.from(Instant.parse(start), Duration.ofMinutes(30)),
                TERMS.serviceKind(),
                PRICE,
                TERMS.customerId(),
                TERMS.vehicleId(),
                TERMS.notes());
    }

    static WorkFact work(Work value, int answers, long revision) {
        return new WorkFact(value, answers, revision, value + "/" + answers + "/" + revision);
    }

    static PaymentFact payment(Payment value, int answers, long revision) {
        return new PaymentFact(value, PRICE, answers, revision, value + "/" + answers + "/" + revision);
    }

    /** The booking after a fact, whatever came of it. */
    static Booking hear(Booking booking, Said said) {
        return switch (outcome(booking, said)) {
            case FactOutcome.Applied applied -> applied.booking();
            case FactOutcome.Recorded recorded -> recorded.booking();
            case FactOutcome.Duplicate duplicate -> booking;
            case FactOutcome.Stale stale -> booking;
            case FactOutcome.Conflict conflict -> throw new AssertionError(conflict.why());
        };
    }

    static FactOutcome outcome(Booking booking, Said said) {
        return switch (said) {
            case WorkFact fact -> booking.hear(fact, NOW);
            case PaymentFact fact -> booking.hear(fact, NOW);
        };
    }

    static Booking changed(Booking booking, Terms terms) {
        return accepted(booking.change(terms, NOW));
    }

    static Booking cancelled(Booking booking) {
        return accepted(booking.cancel(NOW));
    }

    private static Booking accepted(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Accepted accepted) {
            return accepted.booking();
        }
        throw new AssertionError("not accepted: " + outcome);
    }
}
