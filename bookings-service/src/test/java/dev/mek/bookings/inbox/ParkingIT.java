package dev.mek.bookings.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.Origin;
import dev.mek.bookings.deadletter.Publication;
import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.deadletter.Undeliverable;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.Work;
import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.outbox.OutboxHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can never be handled is kept and published byte for byte, once, and holds up nothing. */
class ParkingIT {

    private final InboxWorld world = new InboxWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyKindOfPoisonIsParkedAndPublishedByteForByteAndTheRestGoesOn() {
        world.startRelay();
        List<Booking> bookings = world.create(Poison.values().length);
        Map<Poison, ProducerRecord<byte[], byte[]>> poison = new EnumMap<>(Poison.class);
        Iterator<Booking> next = bookings.iterator();
        for (Poison kind : Poison.values()) {
            Booking booking = next.next();
            ProducerRecord<byte[], byte[]> broken = kind.about(world, booking);
            poison.put(kind, broken);
            world.send(world.planned(booking.id()));
            world.send(broken);
        }
        world.flush();

        world.start("one");

        Eventually.until(
                "all are handled",
                () -> world.handled("rejected") == poison.size() && world.handled("applied") == bookings.size());
        assertThat(bookings)
                .allSatisfy(booking -> assertThat(world.now(booking).work()).isEqualTo(Work.PLANNED));
        assertThat(reasons()).isEqualTo(expectedReasons());
        Map<String, List<String>> published = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : world.publishedDeadLetters().records()) {
            published
                    .computeIfAbsent(header(each.headers(), "reason"), reason -> new ArrayList<>())
                    .add(fingerprint(each.key(), theirs(each.headers()), each.value()));
            assertThat(header(each.headers(), "topic")).isEqualTo(InboxWorld.WORKSHOP);
        }
        poison.remove(Poison.MEGABYTES); // more than the topic takes, see below
        poison.forEach((kind, sent) -> assertThat(published.get(kind.reason.word()))
                .as(kind.name())
                .contains(fingerprint(sent.key(), Arrays.asList(sent.headers().toArray()), sent.value())));
    }

    @Test
    void whatTheTopicCannotTakeIsPublishedCutAndKeptWhole() {
        world.startRelay();
        world.send(Poison.MEGABYTES.about(world, world.create()));
        world.flush();

        world.start("one");

        Eventually.until("it is parked", () -> world.count("SELECT count(*) FROM dead_letter") == 1);
        assertThat(world.count("SELECT length(value) FROM dead_letter WHERE cut IS NULL"))
                .isEqualTo(1_500_000);
        ConsumerRecord<byte[], byte[]> published =
                world.publishedDeadLetters().records().getFirst();
        assertThat(header(published.headers(), "cut")).matches("value: the first 104[0-9]{4} of 1500000 bytes");
    }

    @Test
    void aRecordThatIsDeliveredAgainIsParkedOnceAndPublishedOnce() {
        Undeliverable found = undeliverable(17, 1_700_000_000_000L);

        assertThat(world.deadLetters.park(List.of(found))).hasSize(1);
        assertThat(world.deadLetters.park(List.of(undeliverable(18, 1_700_000_000_000L), found)))
                .extracting(letter -> letter.origin().offset())
                .containsExactly(18L);

        assertThat(world.count("SELECT count(*) FROM dead_letter")).isEqualTo(2);
        assertThat(world.count("SELECT count(*) FROM outbox")).isEqualTo(2);
    }

    @Test
    void theSameOffsetOfATopicThatWasMadeAgainIsAnotherRecord() {
        world.deadLetters.park(List.of(undeliverable(17, 1_700_000_000_000L)));

        List<DeadLetter> parked = world.deadLetters.park(List.of(undeliverable(17, 1_700_000_000_001L)));

        assertThat(parked).hasSize(1);
    }

    @Test
    void aThousandLettersOfAMegabyteAreParkedInOneGoInPieces() {
        List<Undeliverable> flood = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            flood.add(new Undeliverable(
                    new Origin(InboxWorld.BILLING, 0, i, 0),
                    new Content(null, List.of(), new byte[1_000_000]),
                    Reason.OVERSIZE,
                    "large"));
        }

        assertThat(world.deadLetters.park(flood)).hasSize(40);
        assertThat(world.count("SELECT count(*) FROM outbox WHERE topic = '" + Publication.TOPIC + "'"))
                .isEqualTo(40);
    }

    private static Undeliverable undeliverable(long offset, long timestampMs) {
        return new Undeliverable(
                new Origin(InboxWorld.WORKSHOP, 0, offset, timestampMs),
                new Content(null, List.of(OutboxHeader.of("a", "b")), "x".getBytes(StandardCharsets.UTF_8)),
                Reason.BYTES,
                "no JSON");
    }

    private Map<String, Long> reasons() {
        return world.database
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT reason, count(*) AS n FROM dead_letter GROUP BY reason")
                        .reduceRows(new HashMap<>(), (all, row) -> {
                            all.put(row.getColumn("reason", String.class), row.getColumn("n", Long.class));
                            return all;
                        }));
    }

    private static Map<String, Long> expectedReasons() {
        Map<String, Long> expected = new HashMap<>();
        for (Poison kind : Poison.values()) {
            expected.merge(kind.reason.name(), 1L, Long::sum);
        }
        return expected;
    }

    private static List<Header> theirs(Headers headers) {
        return Arrays.stream(headers.toArray())
                .filter(header -> !header.key().startsWith("dead-letter-"))
                .toList();
    }

    private static String header(Headers headers, String name) {
        Header last = Objects.requireNonNull(headers.lastHeader("dead-letter-" + name), name);
        return new String(last.value(), StandardCharsets.UTF_8);
    }

    private static String fingerprint(byte[] key, List<Header> headers, byte[] value) {
        return Arrays.hashCode(key) + " "
                + headers.stream().map(Header::toString).toList().hashCode() + " " + Arrays.hashCode(value) + " "
                + (key == null) + (value == null);
    }
}
