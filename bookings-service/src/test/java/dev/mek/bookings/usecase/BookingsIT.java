package dev.mek.bookings.usecase;

import static dev.mek.bookings.usecase.Instance.caller;
import static dev.mek.bookings.usecase.Instance.move;
import static dev.mek.bookings.usecase.Instance.oilChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.EventKind;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.Violation;
import dev.mek.local.testing.LocalStack;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BookingsIT {

    private static final Instant MORNING = Instant.parse("2026-03-10T14:00:00Z");
    private static Instance service;
    private static int days;

    @BeforeAll
    static void open() {
        service = Instance.on(LocalStack.shared().newDatabase());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    /** A morning that no other test has used; the harbour has one bay. */
    private static Instant free() {
        return MORNING.plusSeconds(86_400L * days++);
    }

    @Test
    void whatIsCreatedIsStoredAsItWasAnswered() {
        var command = new CreateBooking(
                "harbour", "brakes", new WantedSlot(free(), null), "customer-7", "vehicle-7", "squeaks");

        Booking answered = service.created(command);

        assertThat(service.booking(answered.id())).isEqualTo(answered);
        assertThat(answered.terms().price().amountMinor()).isEqualTo(34900);
        assertThat(answered.terms().notes()).isEqualTo("squeaks");
        assertThat(service.committed).contains(answered.id());
    }

    @Test
    void eachVersionHasOneHistoryRowAndOneEvent() {
        Booking first = service.created("harbour", free());
        var caller = caller();

        var moved = (Answer.Changed) service.bookings.change(move(first, free()), caller);
        var cancelled = (Answer.Cancelled) service.bookings.cancel(new CancelBooking(first.id(), 2L), caller);

        assertThat(cancelled.booking().version()).isEqualTo(3);
        assertThat(service.outboxPositions(first.id())).containsExactly(1L, 2L, 3L);
        List<HistoryEntry> history = service.queries.history(first.id());
        assertThat(history)
                .extracting(HistoryEntry::event)
                .containsExactly(EventKind.REQUESTED, EventKind.CHANGED, EventKind.CANCELLED);
        assertThat(history.get(1).slot()).isEqualTo(moved.booking().terms().slot());
        assertThat(history.get(1).requestRevision()).isEqualTo(2);
        assertThat(history.get(2).status()).isEqualTo(Status.CANCELLED);
        assertThat(history.get(2).correlationId()).isEqualTo(caller.correlationId());
        assertThat(history.get(2).traceparent()).contains(caller.trace().traceId());
    }

    @Test
    void aTakenSlotNamesTheNextFreeOnes() {
        Instant start = free();
        service.created("harbour", start);

        Answer.ToCreate second = service.bookings.create(oilChange("harbour", start.plusSeconds(900)), caller());

        assertThat(second)
                .isInstanceOfSatisfying(
                        Answer.SlotTaken.class,
                        taken -> assertThat(taken.nextFree())
                                .extracting(slot -> slot.start())
                                .containsExactly(
                                        start.plusSeconds(1800), start.plusSeconds(2700), start.plusSeconds(3600)));
    }

    @Test
    void aCancelledBookingLeavesItsBayToOthers() {
        Instant start = free();
        Booking first = service.created("harbour", start);

        service.bookings.cancel(new CancelBooking(first.id(), null), caller());

        assertThat(service.baysHeld(first.id())).isZero();
        assertThat(service.created("harbour", start).version()).isEqualTo(1);
    }

    @Test
    void aMoveFreesTheOldBayAndTakesTheNewOne() {
        Instant old = free();
        Booking booking = service.created("harbour", old);

        service.bookings.change(move(booking, free()), caller());

        assertThat(service.baysHeld(booking.id())).isEqualTo(1);
        assertThat(service.created("harbour", old).version()).isEqualTo(1);
    }

    @Test
    void aMoveOntoItsOwnTimeNeedsNoOtherBay() {
        Instant start = free();
        Booking booking = service.created(
                new CreateBooking("harbour", "brakes", new WantedSlot(start, null), "customer-1", "vehicle-1", null));

        Answer.ToChange answer = service.bookings.change(move(booking, start.plusSeconds(1800)), caller());

        assertThat(answer).isInstanceOf(Answer.Changed.class);
        assertThat(service.baysHeld(booking.id())).isEqualTo(1);
    }

    @Test
    void aMoveToATakenSlotLeavesEverythingAsItWas() {
        Instant taken = free();
        service.created("harbour", taken);
        Booking neighbour = service.created("harbour", taken.minusSeconds(1800));
        Booking far = service.created("harbour", free());

        assertThat(service.bookings.change(move(neighbour, taken.minusSeconds(900)), caller()))
                .isInstanceOf(Answer.SlotTaken.class);
        assertThat(service.bookings.change(move(far, taken), caller())).isInstanceOf(Answer.SlotTaken.class);

        for (Booking booking : List.of(neighbour, far)) {
            assertThat(service.booking(booking.id())).isEqualTo(booking);
            assertThat(service.baysHeld(booking.id())).isEqualTo(1);
            assertThat(service.outboxPositions(booking.id())).containsExactly(1L);
        }
    }

    @Test
    void anotherServiceTakesLongerAndCostsMore() {
        Booking booking = service.created("harbour", free());
        var command =
                new ChangeBooking(booking.id(), 1, null, "inspection", null, new ChangeBooking.Notes("also brakes"));

        var changed = (Answer.Changed) service.bookings.change(command, caller());

        var terms = service.booking(booking.id()).terms();
        assertThat(terms).isEqualTo(changed.booking().terms());
        assertThat(terms.slot().end()).isEqualTo(terms.slot().start().plusSeconds(3600));
        assertThat(terms.price().amountMinor()).isEqualTo(12900);
        assertThat(terms.notes()).isEqualTo("also brakes");
    }

    @Test
    void aStaleVersionChangesNothing() {
        Booking booking = service.created("harbour", free());
        service.bookings.change(new ChangeBooking(booking.id(), 1, null, null, "vehicle-2", null), caller());

        Answer.ToChange late = service.bookings.change(move(booking, free()), caller());
        Answer.ToCancel lateToo = service.bookings.cancel(new CancelBooking(booking.id(), 1L), caller());

        assertThat(late)
                .isInstanceOfSatisfying(
                        Answer.VersionMismatch.class,
                        mismatch -> assertThat(mismatch.current().version()).isEqualTo(2));
        assertThat(lateToo).isInstanceOf(Answer.VersionMismatch.class);
    }

    @Test
    void whatIsUnknownIsNamed() {
        UUID nobody = new UUID(1, 2);
        Booking booking = service.created("harbour", free());

        assertThat(service.bookings.create(oilChange("west", MORNING), caller()))
                .isEqualTo(new Answer.UnknownWorkshop("west"));
        assertThat(service.bookings.change(new ChangeBooking(booking.id(), 1, null, "wash", null, null), caller()))
                .isEqualTo(new Answer.UnknownService("wash"));
        assertThat(service.bookings.cancel(new CancelBooking(nobody, null), caller()))
                .isEqualTo(new Answer.NotFound(nobody));
        assertThat(service.bookings.change(new ChangeBooking(nobody, 1, null, null, null, null), caller()))
                .isEqualTo(new Answer.NotFound(nobody));
    }

    @Test
    void aSlotThatCannotBeIsRefusedWithAllItsFaults() {
        Booking booking = service.created("harbour", free());
        Instant night = Instant.parse("2026-03-10T03:07:00Z");

        Answer.ToCreate created = service.bookings.create(oilChange("harbour", night), caller());
        Answer.ToChange changed = service.bookings.change(move(booking, night), caller());

        assertThat(created)
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::rule)
                                .containsExactly("off-grid", "outside-opening-hours"));
        assertThat(changed).isEqualTo(created);
    }

    @Test
    void aWrongEndIsRefusedAlsoWhereNothingElseWouldChange() {
        Booking booking = service.created("harbour", free());
        Slot slot = booking.terms().slot();
        var wrong = new WantedSlot(slot.start(), slot.end().plusSeconds(60));

        Answer.ToChange answer =
                service.bookings.change(new ChangeBooking(booking.id(), 1, wrong, null, null, null), caller());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::rule)
                                .containsExactly("wrong-end"));
    }

    @Test
    void cancellingTwiceAnswersTheSameAndWritesOnce() {
        Booking booking = service.created("harbour", free());

        var first = (Answer.Cancelled) service.bookings.cancel(new CancelBooking(booking.id(), null), caller());
        var second = (Answer.Unchanged) service.bookings.cancel(new CancelBooking(booking.id(), null), caller());

        assertThat(second.booking()).isEqualTo(first.booking());
        assertThat(service.outboxPositions(booking.id())).containsExactly(1L, 2L);
    }
}
