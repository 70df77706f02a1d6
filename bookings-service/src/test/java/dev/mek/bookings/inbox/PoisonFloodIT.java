package dev.mek.bookings.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.Work;
import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.outbox.OutboxHeader;
import dev.mek.bookings.usecase.Doer;
import dev.mek.bookings.usecase.LetterAnswer;
import dev.mek.contracts.wire.TraceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/**
 * As many poisoned records as good ones, of every kind, one after the other. {@code -Dpoison=10000} is the large run; it
 * prints its throughput beside that of a run without poison.
 */
class PoisonFloodIT {

    private static final int COUNT = Integer.getInteger("poison", 1_000);
    private static final int REDRIVEN = Math.min(1_000, COUNT / 10);
    private static final Duration BOUND = Duration.ofMinutes(5);

    @Test
    void theGoodAreAppliedAndThePoisonIsParkedAtNoLessThanHalfTheThroughput() {
        double clean = cleanSeconds();
        try (InboxWorld world = new InboxWorld()) {
            List<Booking> bookings = world.create(COUNT);
            Map<String, Long> expected = new HashMap<>();
            for (int i = 0; i < COUNT; i++) {
                Poison poison = Poison.ofFlood(i);
                world.send(world.planned(bookings.get(i).id()));
                world.send(poison.about(world, bookings.get(i)));
                expected.merge(poison.reason.word(), 1L, Long::sum);
            }
            world.flush();
            world.startRelay();
            long start = System.nanoTime();

            world.start("one", InboxSettings.of(Duration.ofSeconds(6)));

            Eventually.until(
                    "all are handled",
                    BOUND,
                    () -> world.handled("applied") == COUNT && world.handled("rejected") == COUNT);
            double poisoned = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "inbox: %d good ones in %.2f s, clean; in %.2f s with as many poisoned between them (%.0f %% of the rate)%n",
                    COUNT, clean, poisoned, 100 * clean / poisoned);
            expected.forEach((reason, count) ->
                    assertThat(world.rejected(reason)).as(reason).isEqualTo(count));
            assertThat(bookings)
                    .allSatisfy(booking -> assertThat(world.now(booking).work()).isEqualTo(Work.PLANNED));
            assertThat(world.count("SELECT count(*) FROM dead_letter")).isEqualTo(COUNT);
            assertThat(world.publishedDeadLetters().records()).hasSize(COUNT);
        }
    }

    @Test
    void repairedOnesAreAppliedOrKnownAndASecondRedriveChangesNothing() {
        try (InboxWorld world = new InboxWorld()) {
            List<Booking> bookings = world.create(REDRIVEN);
            Map<UUID, Content> repaired = new HashMap<>();
            for (int i = 0; i < REDRIVEN; i++) {
                ProducerRecord<byte[], byte[]> good =
                        world.planned(bookings.get(i).id());
                if (i % 2 == 0) {
                    world.send(good);
                }
                repaired.put(bookings.get(i).id(), content(good));
                world.send(new ProducerRecord<>(good.topic(), null, null, good.key(), new byte[0], good.headers()));
            }
            world.flush();
            world.start("one");
            Eventually.until("all are parked", BOUND, () -> world.handled("rejected") == REDRIVEN);
            List<UUID> letters = world.ids("SELECT id FROM dead_letter");
            long start = System.nanoTime();

            List<String> results = new ArrayList<>();
            letters.forEach(id -> results.add(redrive(world, id, repaired)));

            System.out.printf("redrive: %d repaired ones in %.2f s%n", REDRIVEN, (System.nanoTime() - start) / 1e9);
            assertThat(results).hasSize(REDRIVEN).containsOnly("applied", "duplicate");
            assertThat(results.stream().filter("applied"::equals)).hasSize(REDRIVEN / 2);
            assertThat(bookings)
                    .allSatisfy(booking -> assertThat(world.now(booking).work()).isEqualTo(Work.PLANNED));
            long history = world.count("SELECT count(*) FROM history");
            letters.forEach(id -> assertThat(redrive(world, id, repaired)).startsWith("closed"));
            assertThat(world.count("SELECT count(*) FROM history")).isEqualTo(history);
            assertThat(world.count("SELECT count(*) FROM dead_letter_audit")).isEqualTo(REDRIVEN);
        }
    }

    private static String redrive(InboxWorld world, UUID id, Map<UUID, Content> repaired) {
        UUID booking = world.ids("SELECT booking_id FROM dead_letter WHERE id = '" + id + "'")
                .getFirst();
        Content copy = repaired.get(booking);
        return switch (world.redrives.redrive(id, copy, new Doer("user:test", TraceContext.start()))) {
            case LetterAnswer.Done done -> done.entry().result();
            case LetterAnswer.Rejected rejected ->
                "rejected " + rejected.entry().result();
            case LetterAnswer.Closed closed -> "closed " + closed.entry().result();
            case LetterAnswer.NotFound notFound -> "not found";
        };
    }

    private static double cleanSeconds() {
        try (InboxWorld world = new InboxWorld()) {
            world.create(COUNT).forEach(booking -> world.send(world.planned(booking.id())));
            world.flush();
            world.startRelay();
            long start = System.nanoTime();
            world.start("one", InboxSettings.of(Duration.ofSeconds(6)));
            Eventually.until("all are handled", BOUND, () -> world.handled("applied") == COUNT);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static Content content(ProducerRecord<byte[], byte[]> good) {
        List<OutboxHeader> headers = new ArrayList<>();
        good.headers().forEach(header -> headers.add(new OutboxHeader(header.key(), header.value())));
        return new Content(good.key(), headers, good.value());
    }
}
