package dev.mek.bookings.usecase;

import static dev.mek.bookings.usecase.Instance.caller;
import static dev.mek.bookings.usecase.Instance.move;
import static dev.mek.bookings.usecase.Instance.oilChange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.bookings.domain.Booking;
import dev.mek.local.testing.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many callers of two instances want the same slot: as many get it as there are bays, and nobody waits for long. */
class ContentionIT {

    private static final int CALLERS = 50;
    /** A bound that a deadlocked or queueing design breaks and a busy machine does not; what was seen is printed. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private static List<Instance> instances;

    @BeforeAll
    static void open() {
        var login = LocalStack.shared().newDatabase();
        instances = List.of(Instance.on(login), Instance.on(login));
        warmUp();
    }

    @AfterAll
    static void close() {
        instances.forEach(Instance::close);
    }

    @ParameterizedTest(name = "{0} has {1} bays")
    @CsvSource({"north, 3", "south, 2", "harbour, 1"})
    void asManyCreatesAreAcceptedAsThereAreBays(String workshop, int bays) {
        Instant slot = Instant.parse("2026-04-14T15:00:00Z");

        List<Timed<Answer.ToCreate>> answers =
                allAtOnce((instance, caller) -> instance.bookings.create(oilChange(workshop, slot), caller()));

        assertThat(answers)
                .filteredOn(timed -> timed.answer() instanceof Answer.Created)
                .hasSize(bays);
        assertThat(answers)
                .filteredOn(timed -> timed.answer() instanceof Answer.SlotTaken)
                .hasSize(CALLERS - bays);
        System.out.println("slowest answer of " + answers.size() + ": "
                + answers.stream().map(Timed::took).max(Duration::compareTo).orElseThrow());
        assertThat(answers).allMatch(timed -> timed.took().compareTo(ANSWER_MAX) < 0);
    }

    @ParameterizedTest(name = "{0} has {1} bays")
    @CsvSource({"north, 3", "south, 2", "harbour, 1"})
    void asManyChangesAreAcceptedAsThereAreBays(String workshop, int bays) {
        List<Booking> own = new ArrayList<>();
        for (int day = 0; own.size() < CALLERS; day++) {
            own.add(instances
                    .getFirst()
                    .created(workshop, Instant.parse("2026-05-04T14:30:00Z").plus(Duration.ofDays(day))));
        }
        Instant wanted = Instant.parse("2026-05-03T15:00:00Z");

        List<Timed<Answer.ToChange>> answers =
                allAtOnce((instance, caller) -> instance.bookings.change(move(own.get(caller), wanted), caller()));

        assertThat(answers)
                .filteredOn(timed -> timed.answer() instanceof Answer.Changed)
                .hasSize(bays);
        assertThat(answers)
                .filteredOn(timed -> timed.answer() instanceof Answer.SlotTaken)
                .hasSize(CALLERS - bays);
        System.out.println("slowest answer of " + answers.size() + ": "
                + answers.stream().map(Timed::took).max(Duration::compareTo).orElseThrow());
        assertThat(answers).allMatch(timed -> timed.took().compareTo(ANSWER_MAX) < 0);
        assertThat(own).allMatch(booking -> instances.getFirst().baysHeld(booking.id()) == 1);
    }

    @Test
    void carsThatWantEachOthersPlaceDoNotWaitInACircle() {
        Instant day = Instant.parse("2026-09-02T11:00:00Z");
        List<Booking> row = new ArrayList<>();
        for (int place = 0; place < 16; place++) {
            row.add(instances.getFirst().created("harbour", day.plus(Duration.ofMinutes(30L * place))));
        }

        List<Timed<Answer.ToChange>> answers = allAtOnce((instance, caller) -> {
            Booking booking = row.get(caller % row.size());
            Instant next = row.get((caller + 1) % row.size()).terms().slot().start();
            return instance.bookings.change(move(booking, next), caller());
        });

        System.out.println("slowest answer of " + answers.size() + ": "
                + answers.stream().map(Timed::took).max(Duration::compareTo).orElseThrow());
        assertThat(answers).allMatch(timed -> timed.took().compareTo(ANSWER_MAX) < 0);
        assertThat(row).allMatch(booking -> instances.getFirst().baysHeld(booking.id()) == 1);
    }

    @Test
    void carsThatShiftByHalfTheirTimeDoNotWaitInACircle() {
        Instant day = Instant.parse("2026-09-03T11:00:00Z");
        List<Booking> row = new ArrayList<>();
        for (int place = 0; place < 16; place++) {
            row.add(instances.getFirst().created("harbour", day.plus(Duration.ofMinutes(30L * place))));
        }

        List<Timed<Answer.ToChange>> answers = allAtOnce((instance, caller) -> {
            Booking booking = row.get(caller % row.size());
            Duration shift = Duration.ofMinutes(caller % 2 == 0 ? 15 : -15);
            return instance.bookings.change(
                    move(booking, booking.terms().slot().start().plus(shift)), caller());
        });

        System.out.println("slowest answer of " + answers.size() + ": "
                + answers.stream().map(Timed::took).max(Duration::compareTo).orElseThrow());
        assertThat(answers).allMatch(timed -> timed.took().compareTo(ANSWER_MAX) < 0);
        assertThat(row).allMatch(booking -> instances.getFirst().baysHeld(booking.id()) == 1);
    }

    @Test
    void theDatabaseItselfRefusesTwoCarsOnOneBay() {
        Booking booking = instances.getFirst().created("harbour", Instant.parse("2026-09-09T15:00:00Z"));

        assertThatThrownBy(() ->
                        instances.getFirst().database.jdbi().useHandle(handle -> handle.execute("""
                        INSERT INTO bay_allocation (booking_id, workshop_id, bay, slot)
                        SELECT gen_random_uuid(), workshop_id, bay,
                               tstzrange(lower(slot) + interval '15 minutes', upper(slot) + interval '15 minutes')
                        FROM bay_allocation WHERE booking_id = ?""", booking.id())))
                .hasMessageContaining("one_car_at_a_time");
    }

    private record Timed<T>(T answer, Duration took) {}

    private static <T> List<Timed<T>> allAtOnce(BiFunction<Instance, Integer, T> call) {
        var start = new CountDownLatch(1);
        List<Future<Timed<T>>> waiting = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                waiting.add(callers.submit(timed(start, () -> call.apply(instances.get(caller % 2), caller))));
            }
            start.countDown();
        }
        return waiting.stream().map(Future::resultNow).toList();
    }

    private static <T> Callable<Timed<T>> timed(CountDownLatch start, Callable<T> call) {
        return () -> {
            start.await();
            long from = System.nanoTime();
            T answer = call.call();
            return new Timed<>(answer, Duration.ofNanos(System.nanoTime() - from));
        };
    }

    /** Classes loaded, connections opened: what is measured is the waiting for each other. */
    private static void warmUp() {
        Instant slot = Instant.parse("2026-03-31T10:00:00Z");
        allAtOnce((instance, caller) ->
                instance.bookings.create(oilChange("probe", slot.plusSeconds(900L * caller)), caller()));
    }
}
