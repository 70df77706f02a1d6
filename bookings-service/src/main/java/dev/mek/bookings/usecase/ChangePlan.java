package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.CommandOutcome;
import dev.mek.bookings.domain.EventKind;
import dev.mek.bookings.domain.Terms;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.SlotRules;
import dev.mek.bookings.domain.workshop.Violation;
import dev.mek.bookings.domain.workshop.Workshop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a wanted change comes to, before a bay is looked for. Pure. */
sealed interface ChangePlan {

    /** There is nothing to write. */
    record Answered(Answer.ToChange answer) implements ChangePlan {}

    /** The booking as it would be afterwards, and the bay that this takes. */
    record Accepted(Booking booking, EventKind event, Wish wish) implements ChangePlan {}

    static ChangePlan of(ChangeBooking command, Booking known, ReferenceData reference, Instant now) {
        if (known.version() != command.expectedVersion()) {
            return new Answered(new Answer.VersionMismatch(known));
        }
        String kind = command.serviceKind() == null ? known.terms().serviceKind() : command.serviceKind();
        Optional<ServiceKind> service = reference.service(kind);
        if (service.isEmpty()) {
            return new Answered(new Answer.UnknownService(kind));
        }
        Workshop workshop = reference.workshop(known.terms().workshopId()).orElseThrow();
        var wish = new Wish(workshop, service.get(), slot(command, known.terms(), service.get()));
        List<Violation> violations = violations(command, known, wish, now);
        return switch (known.change(terms(command, known.terms(), wish), now)) {
            case CommandOutcome.Refused refused -> new Answered(new Answer.Refused(refused.why(), known));
            case CommandOutcome.Unchanged unchanged -> unless(violations, new Answered(new Answer.Unchanged(known)));
            case CommandOutcome.Accepted accepted ->
                unless(violations, new Accepted(accepted.booking(), accepted.event(), wish));
        };
    }

    private static ChangePlan unless(List<Violation> violations, ChangePlan plan) {
        return violations.isEmpty() ? plan : new Answered(new Answer.Invalid(violations));
    }

    /** What was agreed stays agreed, also when a service has got another duration since. */
    private static Slot slot(ChangeBooking command, Terms terms, ServiceKind service) {
        if (command.slot() == null && service.id().equals(terms.serviceKind())) {
            return terms.slot();
        }
        Instant start =
                command.slot() == null ? terms.slot().start() : command.slot().start();
        return Slot.from(start, service.duration());
    }

    /** A new price comes with a new service only: what was agreed stays agreed. */
    private static Terms terms(ChangeBooking command, Terms terms, Wish wish) {
        boolean sameService = wish.service().id().equals(terms.serviceKind());
        return new Terms(
                terms.workshopId(),
                wish.slot(),
                wish.service().id(),
                sameService ? terms.price() : wish.service().price(),
                terms.customerId(),
                command.vehicleId() == null ? terms.vehicleId() : command.vehicleId(),
                command.notes() == null ? terms.notes() : command.notes().text());
    }

    /** A slot that stays as it is need not be bookable any more. */
    private static List<Violation> violations(ChangeBooking command, Booking known, Wish wish, Instant now) {
        var end = command.slot() == null ? null : command.slot().end();
        boolean sameSlot = wish.slot().equals(known.terms().slot());
        if (sameSlot && (end == null || end.equals(wish.slot().end()))) {
            return List.of();
        }
        return SlotRules.violations(wish.workshop(), wish.service(), wish.slot().start(), end, now);
    }
}
