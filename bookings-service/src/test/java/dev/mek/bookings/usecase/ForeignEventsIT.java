package dev.mek.bookings.usecase;

import static dev.mek.bookings.usecase.Instance.caller;
import static dev.mek.bookings.usecase.Instance.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.EventKind;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.domain.Work;
import dev.mek.bookings.usecase.ForeignResult.Outcome;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.local.testing.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForeignEventsIT {

    private static List<Instance> instances;
    private static Instance service;
    private static int slots;

    @BeforeAll
    static void open() {
        var login = LocalStack.shared().newDatabase();
        instances = List.of(Instance.on(login), Instance.on(login));
        service = instances.getFirst();
    }

    @AfterAll
    static void close() {
        instances.forEach(Instance::close);
    }

    @Test
    void aBatchConfirmsABookingInOneTransaction() {
        Booking booking = created();
        ForeignEvent planned = work(booking, WorkOrderState.PLANNED, 1, 1);
        ForeignEvent authorized = authorized(booking, 1, 1);

        List<ForeignResult> results = service.foreignEvents.apply(List.of(planned, authorized));

        assertThat(results).extracting(ForeignResult::outcome).containsExactly(Outcome.APPLIED, Outcome.APPLIED);
        assertThat(service.booking(booking.id()).status()).isEqualTo(Status.CONFIRMED);
        assertThat(service.outboxPositions(booking.id())).containsExactly(1L, 2L, 3L);
        HistoryEntry last = service.queries.history(booking.id()).getLast();
        assertThat(last.event()).isEqualTo(EventKind.CONFIRMED);
        assertThat(last.cause()).isEqualTo(authorized.occasion().foreign());
        assertThat(last.correlationId()).isEqualTo("correlation");
        assertThat(service.committed).contains(booking.id());
    }

    @Test
    void aRepeatTakesNoEffectInTheSameBatchOrALaterOne() {
        Booking booking = created();
        ForeignEvent planned = work(booking, WorkOrderState.PLANNED, 1, 1);

        List<ForeignResult> first = service.foreignEvents.apply(List.of(planned, planned));
        List<ForeignResult> second = instances.get(1).foreignEvents.apply(List.of(planned));

        assertThat(first).extracting(ForeignResult::outcome).containsExactly(Outcome.APPLIED, Outcome.DUPLICATE);
        assertThat(second).extracting(ForeignResult::outcome).containsExactly(Outcome.DUPLICATE);
        assertThat(service.outboxPositions(booking.id())).containsExactly(1L, 2L);
    }

    @Test
    void theSameIdentityWithOtherContentIsAConflictAndIsNotKept() {
        Booking booking = created();
        ForeignEvent planned = work(booking, WorkOrderState.PLANNED, 1, 1);
        var forged = new ForeignEvent(
                planned.envelope(),
                work(booking, WorkOrderState.READY_FOR_PICKUP, 1, 1).message(),
                "t",
                0,
                1);

        List<ForeignResult> results = service.foreignEvents.apply(List.of(planned, forged));

        assertThat(results).extracting(ForeignResult::outcome).containsExactly(Outcome.APPLIED, Outcome.CONFLICT);
        assertThat(service.booking(booking.id()).work()).isEqualTo(Work.PLANNED);
        assertThat(service.count("SELECT count(*) FROM inbox WHERE booking_id = :value", booking.id()))
                .isEqualTo(1);
    }

    @Test
    void anEventForAnUnknownBookingIsNotKeptSoItCanBeTriedAgain() {
        Booking booking = created();
        var unknown = new Booking(
                new UUID(3, 4), 1, booking.facts(), booking.terms(), booking.createdAt(), booking.changedAt());
        ForeignEvent early = work(unknown, WorkOrderState.PLANNED, 1, 1);

        List<ForeignResult> results =
                service.foreignEvents.apply(List.of(early, work(booking, WorkOrderState.PLANNED, 1, 1)));

        assertThat(results)
                .extracting(ForeignResult::outcome)
                .containsExactly(Outcome.UNKNOWN_BOOKING, Outcome.APPLIED);
        assertThat(service.count("SELECT count(*) FROM inbox WHERE booking_id = :value", unknown.id()))
                .isZero();
    }

    @Test
    void aNewerFactOfEqualValueIsStoredWithoutAVersion() {
        Booking booking = created();
        service.foreignEvents.apply(List.of(work(booking, WorkOrderState.PLANNED, 1, 1)));

        List<ForeignResult> results = service.foreignEvents.apply(
                List.of(work(booking, WorkOrderState.PLANNED, 1, 3), work(booking, WorkOrderState.IN_PROGRESS, 1, 2)));

        assertThat(results).extracting(ForeignResult::outcome).containsExactly(Outcome.RECORDED, Outcome.STALE);
        assertThat(service.booking(booking.id()).version()).isEqualTo(2);
        assertThat(service.booking(booking.id()).facts().work().revision()).isEqualTo(3);
    }

    @Test
    void aRefusalFreesTheBayAndAChangeTakesAnotherOne() {
        Booking booking = created();

        service.foreignEvents.apply(List.of(work(booking, WorkOrderState.NO_CAPACITY, 1, 1)));

        Booking declined = service.booking(booking.id());
        assertThat(declined.status()).isEqualTo(Status.DECLINED);
        assertThat(service.baysHeld(booking.id())).isZero();
        Instant again = declined.terms().slot().start().plus(Duration.ofDays(100));
        assertThat(service.bookings.change(move(declined, again), caller())).isInstanceOf(Answer.Changed.class);
        assertThat(service.baysHeld(booking.id())).isEqualTo(1);
    }

    @Test
    void whereOneEventFailsNothingOfItsBatchIsKept() {
        Booking booking = created();
        ForeignEvent good = work(booking, WorkOrderState.PLANNED, 1, 1);
        var bad = new ForeignEvent(
                good.envelope(),
                new WorkOrderUpdated(
                        "a \0 that PostgreSQL does not take", booking.id(), 1, WorkOrderState.PLANNED, null),
                "topic \0",
                0,
                0);

        assertThatThrownBy(() -> service.foreignEvents.apply(List.of(authorized(booking, 1, 1), bad)))
                .isInstanceOf(RuntimeException.class);

        assertThat(service.booking(booking.id())).isEqualTo(booking);
        assertThat(service.count("SELECT count(*) FROM inbox WHERE booking_id = :value", booking.id()))
                .isZero();
    }

    @Test
    void crossingBatchesOfTwoInstancesEndWithoutADeadlockAndApplyEachEventOnce() {
        List<Booking> bookings = IntStream.range(0, 20).mapToObj(i -> created()).toList();
        List<ForeignEvent> events = bookings.stream()
                .flatMap(booking -> Stream.of(
                        work(booking, WorkOrderState.PLANNED, 1, 1),
                        work(booking, WorkOrderState.IN_PROGRESS, 1, 2),
                        authorized(booking, 1, 1)))
                .toList();
        List<Future<List<ForeignResult>>> running = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                List<ForeignEvent> shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, new Random(i));
                Instance instance = instances.get(i % 2);
                running.add(threads.submit(() -> instance.foreignEvents.apply(shuffled)));
            }
        }

        assertThat(running).allMatch(batch -> batch.state() == Future.State.SUCCESS);
        for (Booking booking : bookings) {
            Booking end = service.booking(booking.id());
            assertThat(end.status()).isEqualTo(Status.IN_PROGRESS);
            List<Long> versions = IntStream.rangeClosed(1, (int) end.version())
                    .mapToObj(Long::valueOf)
                    .toList();
            assertThat(service.outboxPositions(booking.id())).isEqualTo(versions);
            assertThat(service.queries.history(booking.id())).hasSameSizeAs(versions);
        }
        assertThat(service.count("SELECT count(*) FROM pg_stat_database WHERE deadlocks > :value", 0))
                .isZero();
    }

    private static Booking created() {
        return service.created("probe", Instant.parse("2026-04-01T00:00:00Z").plusSeconds(1800L * slots++));
    }

    private static ForeignEvent work(Booking booking, WorkOrderState state, int answers, long revision) {
        return event("/workshop", revision, new WorkOrderUpdated("order", booking.id(), answers, state, null));
    }

    private static ForeignEvent authorized(Booking booking, int answers, long revision) {
        var price = booking.terms().price();
        return event(
                "/billing",
                revision,
                new PaymentAuthorized(
                        "payment", booking.id(), answers, new Money(price.amountMinor(), price.currency())));
    }

    private static ForeignEvent event(String source, long revision, Message message) {
        var envelope = new Envelope(
                message.bookingId() + "-" + revision,
                message.type(),
                source,
                message.bookingId(),
                Instance.NOW,
                "correlation",
                "cause",
                revision,
                TraceContext.start());
        return new ForeignEvent(envelope, message, "topic", 2, 7);
    }
}
