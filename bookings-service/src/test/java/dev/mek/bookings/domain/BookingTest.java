package dev.mek.bookings.domain;

import static dev.mek.bookings.domain.Bookings.NOW;
import static dev.mek.bookings.domain.Bookings.TERMS;
import static dev.mek.bookings.domain.Bookings.at;
import static dev.mek.bookings.domain.Bookings.cancelled;
import static dev.mek.bookings.domain.Bookings.changed;
import static dev.mek.bookings.domain.Bookings.fresh;
import static dev.mek.bookings.domain.Bookings.hear;
import static dev.mek.bookings.domain.Bookings.payment;
import static dev.mek.bookings.domain.Bookings.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.workshop.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void aNewBookingIsPendingAndHoldsItsBay() {
        Booking booking = fresh();

        assertThat(booking.version()).isEqualTo(1);
        assertThat(booking.status()).isEqualTo(Status.PENDING);
        assertThat(booking.heldSlot()).contains(TERMS.slot());
    }

    @Test
    void plannedAndAuthorizedConfirm() {
        Booking planned = hear(fresh(), work(Work.PLANNED, 1, 1));

        FactOutcome outcome = planned.hear(payment(Payment.AUTHORIZED, 1, 1), LATER);

        assertThat(outcome).isInstanceOfSatisfying(FactOutcome.Applied.class, applied -> {
            assertThat(applied.event()).isEqualTo(EventKind.CONFIRMED);
            assertThat(applied.booking().version()).isEqualTo(3);
            assertThat(applied.booking().changedAt()).isEqualTo(LATER);
        });
    }

    @Test
    void anAuthorizationOfAnotherAmountCountsAsNone() {
        var tooLittle = new PaymentFact(Payment.AUTHORIZED, new Money(1, "EUR"), 1, 1, "x");

        FactOutcome outcome = hear(fresh(), work(Work.PLANNED, 1, 1)).hear(tooLittle, LATER);

        assertThat(outcome).isInstanceOf(FactOutcome.Recorded.class);
    }

    @Test
    void workDoneIsToldThoughTheStatusStays() {
        Booking started = hear(fresh(), work(Work.STARTED, 1, 2));

        FactOutcome outcome = started.hear(work(Work.DONE, 1, 3), LATER);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FactOutcome.Applied.class,
                        applied -> assertThat(applied.event()).isEqualTo(EventKind.CHANGED));
    }

    @Test
    void aNewerFactOfEqualValueIsRecordedWithoutAVersion() {
        Booking planned = hear(fresh(), work(Work.PLANNED, 1, 1));

        FactOutcome outcome = planned.hear(work(Work.PLANNED, 1, 2), LATER);

        assertThat(outcome).isInstanceOfSatisfying(FactOutcome.Recorded.class, recorded -> {
            assertThat(recorded.booking().version()).isEqualTo(planned.version());
            assertThat(recorded.booking().facts().work().revision()).isEqualTo(2);
        });
    }

    @Test
    void theSameRevisionWithOtherContentIsAConflict() {
        Booking planned = hear(fresh(), work(Work.PLANNED, 1, 1));

        assertThat(planned.hear(work(Work.STARTED, 1, 1), LATER)).isInstanceOf(FactOutcome.Conflict.class);
        assertThat(planned.hear(work(Work.PLANNED, 1, 1), LATER)).isInstanceOf(FactOutcome.Duplicate.class);
    }

    @Test
    void anAnswerToARequestThatWasNeverMadeIsAConflict() {
        assertThat(fresh().hear(work(Work.PLANNED, 2, 1), LATER)).isInstanceOf(FactOutcome.Conflict.class);
    }

    @Test
    void aRefusalIsFinalForItsRequestWhicheverComesFirst() {
        Booking refusedFirst = hear(hear(fresh(), work(Work.REFUSED, 1, 1)), work(Work.PLANNED, 1, 2));
        Booking refusedLast = hear(hear(fresh(), work(Work.PLANNED, 1, 2)), work(Work.REFUSED, 1, 1));

        assertThat(refusedFirst.status()).isEqualTo(Status.DECLINED);
        assertThat(refusedFirst.heldSlot()).isEmpty();
        assertThat(refusedLast.facts()).isEqualTo(refusedFirst.facts());
    }

    @Test
    void onlyAChangeAsksAgainAfterARefusal() {
        Booking refused = hear(fresh(), work(Work.REFUSED, 1, 1));

        Booking again = changed(refused, at("2026-03-11T09:00:00Z"));

        assertThat(again.status()).isEqualTo(Status.PENDING);
        assertThat(again.facts().requestRevision()).isEqualTo(2);
        assertThat(again.heldSlot()).contains(again.terms().slot());
    }

    @Test
    void aLateAnswerToAnEarlierRequestDoesNotUnseatTheAnswerToThePresentOne() {
        Booking confirmed = hear(changed(fresh(), at("2026-03-11T09:00:00Z")), work(Work.PLANNED, 2, 2));

        FactOutcome outcome = confirmed.hear(work(Work.STARTED, 1, 3), LATER);

        assertThat(outcome).isInstanceOf(FactOutcome.Stale.class);
    }

    @Test
    void newNotesAreAVersionButNotANewRequest() {
        var terms = new Terms(
                TERMS.workshopId(),
                TERMS.slot(),
                TERMS.serviceKind(),
                TERMS.price(),
                "customer-1",
                "vehicle-1",
                "soon");

        Booking noted = changed(hear(fresh(), work(Work.PLANNED, 1, 1)), terms);

        assertThat(noted.version()).isEqualTo(3);
        assertThat(noted.facts().requestRevision()).isEqualTo(1);
        assertThat(noted.work()).isEqualTo(Work.PLANNED);
    }

    @Test
    void askingForWhatIsAlreadySoChangesNothing() {
        assertThat(fresh().change(TERMS, LATER)).isInstanceOf(CommandOutcome.Unchanged.class);
        assertThat(cancelled(fresh()).cancel(LATER)).isInstanceOf(CommandOutcome.Unchanged.class);
    }

    @Test
    void aCancelledBookingFreesItsBayAndStillTakesFacts() {
        Booking cancelled = cancelled(hear(fresh(), payment(Payment.AUTHORIZED, 1, 1)));

        FactOutcome outcome = cancelled.hear(payment(Payment.REFUNDED, 1, 2), LATER);

        assertThat(cancelled.heldSlot()).isEmpty();
        assertThat(outcome).isInstanceOfSatisfying(FactOutcome.Applied.class, applied -> {
            assertThat(applied.booking().status()).isEqualTo(Status.CANCELLED);
            assertThat(applied.event()).isEqualTo(EventKind.CHANGED);
        });
    }
}
