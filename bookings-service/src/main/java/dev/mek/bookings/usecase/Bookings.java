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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What customers do with bookings. An answer is given after the commit. Thread-safe. */
public final class Bookings {

    private final ReferenceData reference;
    private final Vacancies vacancies;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Transactions transactions;
    private final BookingStore bookings = new BookingStore();
    private final Memory memory;
    private final BayStore bays = new BayStore();

    /**
     * Use cases over a database.
     *
     * @param clock gives microseconds, no finer
     * @param answersKeptFor how long a named request's answer is told again
     */
    public Bookings(
            Jdbi jdbi,
            ReferenceData reference,
            Vacancies vacancies,
            Ledger ledger,
            InstantSource clock,
            CommitListener listener,
            Duration answersKeptFor) {
        this.reference = reference;
        this.vacancies = vacancies;
        this.ledger = ledger;
        this.clock = clock;
        this.transactions = new Transactions(jdbi, listener);
        this.memory = new Memory(clock, answersKeptFor);
    }

    /** A customer asks for a booking: it takes a bay, or there is none. */
    public Answer.ToCreate create(CreateBooking command, Caller caller) {
        return create(command, caller, null);
    }

    /** The same, and its answer is kept with it where the request has a name. */
    public Answer.ToCreate create(CreateBooking command, Caller caller, @Nullable Keeping<Answer.ToCreate> keeping) {
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
        Settled<Answer.ToCreate> settled = transactions.run(
                handle -> memory.once(handle, keeping, known -> known, () -> open(handle, step, wish)));
        return switch (settled) {
            case Settled.To<Answer.ToCreate> to -> to.answer();
            // Looked for outside of the transaction: its connection is back, nobody waits for two.
            case Settled.NoBay<Answer.ToCreate> noBay -> slotTaken(noBay.wish());
        };
    }

    /** A customer wants a booking otherwise; the old bay is given up only for a new one. */
    public Answer.ToChange change(ChangeBooking command, Caller caller) {
        return change(command, caller, null);
    }

    /** The same, and its answer is kept with it where the request has a name. */
    public Answer.ToChange change(ChangeBooking command, Caller caller, @Nullable Keeping<Answer.ToChange> keeping) {
        Instant now = clock.instant();
        Settled<Answer.ToChange> settled = transactions.run(
                handle -> memory.once(handle, keeping, known -> known, () -> change(handle, command, caller, now)));
        return switch (settled) {
            case Settled.To<Answer.ToChange> to -> to.answer();
            case Settled.NoBay<Answer.ToChange> noBay -> slotTaken(noBay.wish());
        };
    }

    /** A customer no longer wants a booking: its bay is free at once. */
    public Answer.ToCancel cancel(CancelBooking command, Caller caller) {
        return cancel(command, caller, null);
    }

    /** The same, and its answer is kept with it where the request has a name. */
    public Answer.ToCancel cancel(CancelBooking command, Caller caller, @Nullable Keeping<Answer.ToCancel> keeping) {
        Instant now = clock.instant();
        Settled<Answer.ToCancel> settled = transactions.run(
                handle -> memory.once(handle, keeping, known -> known, () -> cancel(handle, command, caller, now)));
        return switch (settled) {
            case Settled.To<Answer.ToCancel> to -> to.answer();
            case Settled.NoBay<Answer.ToCancel> noBay -> throw new IllegalStateException("cancelling takes no bay");
        };
    }

    /** What is known of a request by its name; empty when nothing is kept under it. */
    public Optional<Answer.FromMemory> recall(RequestName name) {
        return transactions.read(handle -> memory.find(handle, name));
    }

    private Outcome<Settled<Answer.ToCreate>> open(Handle handle, Step step, Wish wish) {
        Booking booking = step.booking();
        if (!bays.take(handle, booking.id(), wish.workshop(), wish.slot())) {
            return Outcome.nothing(new Settled.NoBay<>(wish));
        }
        ledger.open(handle, step);
        return Settled.changed(new Answer.Created(booking), booking.id());
    }

    private Outcome<Settled<Answer.ToChange>> change(Handle handle, ChangeBooking command, Caller caller, Instant now) {
        Optional<Booking> known = bookings.lock(handle, command.bookingId());
        if (known.isEmpty()) {
            return Settled.nothing(new Answer.NotFound(command.bookingId()));
        }
        return switch (ChangePlan.of(command, known.get(), reference, now)) {
            case ChangePlan.Answered answered -> Settled.nothing(answered.answer());
            case ChangePlan.Accepted accepted -> change(handle, known.get(), accepted, caller);
        };
    }

    private Outcome<Settled<Answer.ToCancel>> cancel(Handle handle, CancelBooking command, Caller caller, Instant now) {
        Optional<Booking> known = bookings.lock(handle, command.bookingId());
        if (known.isEmpty()) {
            return Settled.nothing(new Answer.NotFound(command.bookingId()));
        }
        Booking booking = known.get();
        if (command.expectedVersion() != null && command.expectedVersion() != booking.version()) {
            return Settled.nothing(new Answer.VersionMismatch(booking));
        }
        return switch (booking.cancel(now)) {
            case CommandOutcome.Refused refused -> Settled.nothing(new Answer.Refused(refused.why(), booking));
            case CommandOutcome.Unchanged unchanged -> Settled.nothing(new Answer.Unchanged(booking));
            case CommandOutcome.Accepted accepted -> {
                bays.free(handle, List.of(booking.id()));
                write(handle, new Step(accepted.booking(), accepted.event(), caller.occasion()));
                yield Settled.changed(new Answer.Cancelled(accepted.booking()), booking.id());
            }
        };
    }

    private Outcome<Settled<Answer.ToChange>> change(
            Handle handle, Booking known, ChangePlan.Accepted plan, Caller caller) {
        if (!allot(handle, known, plan)) {
            handle.rollback();
            return Outcome.nothing(new Settled.NoBay<>(plan.wish()));
        }
        write(handle, new Step(plan.booking(), plan.event(), caller.occasion()));
        return Settled.changed(new Answer.Changed(plan.booking()), known.id());
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
