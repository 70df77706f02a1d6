package dev.mek.bookings.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.CommandOutcome;
import dev.mek.bookings.domain.EventKind;
import dev.mek.bookings.domain.Terms;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.SlotRules;
import dev.mek.bookings.domain.workshop.Violation;
import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.bookings.store.BayStore;
import dev.mek.bookings.store.BookingStore;
import dev.mek.bookings.usecase.Transactions.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What customers do with bookings. An answer is given after the commit. Thread-safe. */
public final class Bookings {

    private final ReferenceData reference;
    private final Vacancies vacancies;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Transactions transactions;
    private final BookingStore bookings = new BookingStore();
    private final BayStore bays = new BayStore();

    /**
     * Use cases over a database.
     *
     * @param clock gives microseconds, no finer
     */
    public Bookings(
            Jdbi jdbi,
            ReferenceData reference,
            Vacancies vacancies,
            Ledger ledger,
            InstantSource clock,
            CommitListener listener) {
        this.reference = reference;
        this.vacancies = vacancies;
        this.ledger = ledger;
        this.clock = clock;
        this.transactions = new Transactions(jdbi, listener);
    }

    /** A customer asks for a booking: it takes a bay, or there is none. */
    public Answer.ToCreate create(CreateBooking command, Caller caller) {
        Optional<Workshop> workshop = reference.workshop(command.workshopId());
        if (workshop.isEmpty()) {
            return new Answer.UnknownWorkshop(command.workshopId());
        }
        Optional<ServiceKind> service = reference.service(command.serviceKind());
        if (service.isEmpty()) {
            return new Answer.UnknownService(command.serviceKind());
        }
        Instant now = clock.instant();
        Instant start = command.slot().start();
        List<Violation> violations = SlotRules.violations(
                workshop.get(), service.get(), start, command.slot().end(), now);
        if (!violations.isEmpty()) {
            return new Answer.Invalid(violations);
        }
        var wish = new Wish(
                workshop.get(), service.get(), Slot.from(start, service.get().duration()));
        Booking booking = Booking.request(UuidCreator.getTimeOrderedEpoch(), terms(command, wish), now);
        var step = new Step(booking, EventKind.REQUESTED, caller.occasion());
        boolean taken = transactions.run(handle -> open(handle, step, wish));
        return taken ? new Answer.Created(booking) : slotTaken(wish);
    }

    /** A customer wants a booking otherwise; the old bay is given up only for a new one. */
    public Answer.ToChange change(ChangeBooking command, Caller caller) {
        Instant now = clock.instant();
        Changed changed = transactions.run(handle -> {
            Optional<Booking> known = bookings.lock(handle, command.bookingId());
            if (known.isEmpty()) {
                return Outcome.nothing(new Changed.To(new Answer.NotFound(command.bookingId())));
            }
            return switch (ChangePlan.of(command, known.get(), reference, now)) {
                case ChangePlan.Answered answered -> Outcome.nothing(new Changed.To(answered.answer()));
                case ChangePlan.Accepted accepted -> change(handle, known.get(), accepted, caller);
            };
        });
        return switch (changed) {
            case Changed.To to -> to.answer();
            // Looked for outside of the transaction: its connection is back, nobody waits for two.
            case Changed.NoBay noBay -> slotTaken(noBay.wish());
        };
    }

    /** A customer no longer wants a booking: its bay is free at once. */
    public Answer.ToCancel cancel(CancelBooking command, Caller caller) {
        Instant now = clock.instant();
        return transactions.run(handle -> {
            Optional<Booking> known = bookings.lock(handle, command.bookingId());
            if (known.isEmpty()) {
                return Outcome.nothing(new Answer.NotFound(command.bookingId()));
            }
            Booking booking = known.get();
            if (command.expectedVersion() != null && command.expectedVersion() != booking.version()) {
                return Outcome.nothing(new Answer.VersionMismatch(booking));
            }
            return switch (booking.cancel(now)) {
                case CommandOutcome.Refused refused -> Outcome.nothing(new Answer.Refused(refused.why(), booking));
                case CommandOutcome.Unchanged unchanged -> Outcome.nothing(new Answer.Unchanged(booking));
                case CommandOutcome.Accepted accepted -> {
                    bays.free(handle, List.of(booking.id()));
                    write(handle, new Step(accepted.booking(), accepted.event(), caller.occasion()));
                    yield Outcome.changed(new Answer.Cancelled(accepted.booking()), booking.id());
                }
            };
        });
    }

    private sealed interface Changed {
        record To(Answer.ToChange answer) implements Changed {}

        record NoBay(Wish wish) implements Changed {}
    }

    private Outcome<Boolean> open(Handle handle, Step step, Wish wish) {
        Booking booking = step.booking();
        if (!bays.take(handle, booking.id(), wish.workshop(), wish.slot())) {
            return Outcome.nothing(false);
        }
        ledger.open(handle, step);
        return Outcome.changed(true, booking.id());
    }

    private Outcome<Changed> change(Handle handle, Booking known, ChangePlan.Accepted plan, Caller caller) {
        if (!allot(handle, known, plan)) {
            handle.rollback();
            return Outcome.nothing(new Changed.NoBay(plan.wish()));
        }
        write(handle, new Step(plan.booking(), plan.event(), caller.occasion()));
        return Outcome.changed(new Changed.To(new Answer.Changed(plan.booking())), known.id());
    }

    private boolean allot(Handle handle, Booking known, ChangePlan.Accepted plan) {
        Optional<Slot> held = known.heldSlot();
        Optional<Slot> wanted = plan.booking().heldSlot();
        if (wanted.equals(held) || wanted.isEmpty()) {
            return true;
        }
        Workshop workshop = plan.wish().workshop();
        return held.isPresent()
                ? bays.move(handle, known.id(), workshop, held.get(), wanted.get())
                : bays.take(handle, known.id(), workshop, wanted.get());
    }

    private void write(Handle handle, Step step) {
        ledger.write(handle, List.of(step.booking()), List.of(step));
    }

    private Answer.SlotTaken slotTaken(Wish wish) {
        return new Answer.SlotTaken(vacancies.after(wish.slot(), wish.workshop(), wish.service()));
    }

    private static Terms terms(CreateBooking command, Wish wish) {
        return new Terms(
                wish.workshop().id(),
                wish.slot(),
                wish.service().id(),
                wish.service().price(),
                command.customerId(),
                command.vehicleId(),
                command.notes());
    }
}
