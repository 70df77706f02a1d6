package dev.mek.bookings.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.bookings.feed.SseReader.Frame;
import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedIT {
    private TestTopic topic;
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void createTopic() {
        topic = new TestTopic();
        opened.add(topic);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void framesAreWellFormedAndTheFirstOneSaysWhenToRetryAndWhereTheClientIs() throws Exception {
        FeedServer server = server(FeedServer.QUICK);
        SseReader stream = stream(server, "", null);
        UUID booking = UUID.randomUUID();

        Frame first = frame(stream);
        topic.publish(booking, 1);
        Frame change = nextChange(stream);

        assertThat(stream.head().getFirst()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(first.event()).isEqualTo("heartbeat");
        assertThat(first.retry()).matches("[0-9]+");
        assertThat(Cursor.parse(first.id())).isPresent();
        var data = Json.parse(change.data().getBytes(StandardCharsets.UTF_8));
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("type", "eventId", "time", "partition", "offset", "traceId", "booking");
        assertThat(data.get("type").asText()).isEqualTo("dev.mek.bookings.booking-requested.v1");
        assertThat(data.get("booking").get("id").asText()).isEqualTo(booking.toString());
        assertThat(data.get("offset").asLong()).isZero();
        assertThat(Cursor.parse(change.id())
                        .orElseThrow()
                        .next(data.get("partition").asInt()))
                .isEqualTo(1);
    }

    @Test
    void aThousandChangesWhileAwayComeInOrderOnAnotherInstanceFromMemory() throws Exception {
        resumesOver(FeedServer.QUICK, "ring");
    }

    @Test
    void aThousandChangesWhileAwayComeInOrderThoughTheRingHoldsFewOfThem() throws Exception {
        resumesOver(FeedServer.settings(60, 100, 1_024, 10_000), "catch-up");
    }

    private void resumesOver(FeedSettings settings, String where) throws Exception {
        List<UUID> bookings = Stream.generate(UUID::randomUUID).limit(100).toList();
        Watcher watcher = new Watcher();
        FeedServer one = server(settings);
        try (SseReader stream = new SseReader(one.port(), "", null)) {
            watcher.take(frame(stream));
            topic.publishMany(bookings, 1, 1);
            watcher.readUntil(stream, 100);
        }
        topic.publishMany(bookings, 2, 11);
        FeedServer other = server(settings);

        try (SseReader stream = new SseReader(other.port(), "", watcher.lastEventId)) {
            watcher.readUntil(stream, 1_100);
            topic.publishMany(bookings, 12, 12);
            watcher.readUntil(stream, 1_200);
        }

        assertThat(watcher.faults).isEmpty();
        assertThat(watcher.repeats).isZero();
        assertThat(watcher.gaps).isEmpty();
        assertThat(watcher.versions)
                .hasSize(100)
                .allSatisfy((id, version) -> assertThat(version).isEqualTo(12));
        assertThat(other.scrape()).contains("bookings_feed_opened_total{where=\"" + where + "\"} 1.0");
    }

    @Test
    void catchingUpWhileChangesKeepComingLosesAndRepeatsNothing() throws Exception {
        List<UUID> bookings = Stream.generate(UUID::randomUUID).limit(20).toList();
        FeedServer server = server(FeedServer.settings(50, 100, 1_024, 10_000));
        Watcher watcher = new Watcher();
        watcher.lastEventId = server.feed.position().orElseThrow().toString();
        topic.publishMany(bookings, 1, 50);

        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (int version = 51; version <= 250; version++) {
                    topic.publishMany(bookings, version, version);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try (SseReader stream = new SseReader(server.port(), "", watcher.lastEventId)) {
            watcher.readUntil(stream, 20 * 250);
        }
        writer.join();

        assertThat(watcher.faults).isEmpty();
        assertThat(watcher.repeats).isZero();
        assertThat(watcher.gaps).isEmpty();
        assertThat(watcher.changes).isEqualTo(20 * 250);
    }

    @Test
    void aCursorAheadOfThisInstanceIsNoGapAndNothingIsRepeated() throws Exception {
        FeedServer server = server(FeedServer.QUICK);
        UUID booking = UUID.randomUUID();
        Cursor before = server.feed.position().orElseThrow();
        Cursor ahead = before;
        for (int partition = 0; partition < before.partitions(); partition++) {
            ahead = ahead.with(partition, 1);
            topic.publishRaw(partition, "another instance has read this already");
        }

        // This one may not have yet.
        SseReader stream = stream(server, "", ahead.toString());
        Frame first = frame(stream);
        topic.publish(booking, 2);

        assertThat(first.id()).isEqualTo(ahead.toString());
        assertThat(nextChange(stream).data()).contains("\"version\":2");
        assertThat(server.scrape()).doesNotContain("bookings_feed_gaps_total{");
    }

    @Test
    void aTopicMadeAnewIsAGapForWhoComesBack() throws Exception {
        String old;
        try (FeedServer server = new FeedServer(topic, FeedServer.QUICK)) {
            topic.publish(UUID.randomUUID(), 1);
            old = server.feed.position().orElseThrow().toString();
        }
        topic.recreate();
        FeedServer server = server(FeedServer.QUICK);

        SseReader stream = stream(server, "", old);
        Frame gap = frame(stream);
        topic.publish(UUID.randomUUID(), 1);

        assertThat(gap.event()).isEqualTo("gap");
        assertThat(gap.data()).isEqualTo("{\"snapshot\":\"/bookings\",\"why\":\"topic\"}");
        assertThat(gap.id()).isEqualTo(cursorAtStart(gap));
        assertThat(nextChange(stream).data()).contains("\"version\":1");
        assertThat(server.scrape()).contains("bookings_feed_gaps_total{reason=\"topic\"} 1.0");
    }

    @Test
    void aTopicMadeAnewIsAGapForWhoIsConnected() throws Exception {
        FeedServer server = server(FeedServer.QUICK);
        SseReader stream = stream(server, "", null);
        topic.publish(UUID.randomUUID(), 1);
        nextChange(stream);

        topic.recreate();
        Frame gap = next("gap", stream);
        topic.publish(UUID.randomUUID(), 7);

        assertThat(gap.data()).contains("\"why\":\"topic\"");
        assertThat(nextChange(stream).data()).contains("\"version\":7");
    }

    @Test
    void aCursorOlderThanTheTopicKeepsIsAGap() throws Exception {
        List<UUID> bookings = Stream.generate(UUID::randomUUID).limit(50).toList();
        topic.publishMany(bookings, 1, 2);
        FeedServer server = server(FeedServer.settings(6, 100, 1_024, 10_000));
        Cursor end = server.feed.position().orElseThrow();
        Cursor old = end.with(0, 0);
        topic.deleteBefore(Map.of(0, 1L));

        Frame gap = next("gap", stream(server, "", old.toString()));

        assertThat(gap.data()).contains("\"why\":\"expired\"");
        assertThat(gap.id()).isEqualTo(end.toString());
    }

    @Test
    void aCursorBeyondTheTopicsEndIsAGap() throws Exception {
        FeedServer server = server(FeedServer.QUICK);
        Cursor end = server.feed.position().orElseThrow();

        SseReader stream = stream(server, "", end.with(3, 1_000_000).toString());
        Frame gap = next("gap", stream);

        assertThat(gap.data()).contains("\"why\":\"ahead\"");
        assertThat(gap.id()).isEqualTo(end.toString());
    }

    @Test
    void aFilteredClientsHeartbeatsCarryItsCursorPastWhatItDoesNotWant() throws Exception {
        FeedServer server = server(FeedServer.QUICK);
        SseReader stream = stream(server, "?status=CONFIRMED", null);
        UUID booking = UUID.randomUUID();
        frame(stream);

        topic.publish(booking, 1);
        topic.publish(booking, 2, "CONFIRMED", "north");
        Frame change = nextChange(stream);
        topic.publish(booking, 3);
        Await.until(
                "all three are in the ring",
                () -> seenInAll(server.feed.position().orElseThrow()) == 3);
        Frame heartbeat = frame(stream);
        while (!Objects.equals(
                heartbeat.id(), server.feed.position().orElseThrow().toString())) {
            heartbeat = frame(stream);
        }

        assertThat(change.data()).contains("\"version\":2");
        assertThat(heartbeat.event()).isEqualTo("heartbeat");
        assertThat(heartbeat.data()).isEqualTo("{}");
    }

    @Test
    void recordsThatAreNoEventsAreLeftOutCountedAndPassed() throws Exception {
        FeedServer server = server(FeedServer.QUICK);
        SseReader stream = stream(server, "", null);

        for (int partition = 0; partition < TestTopic.PARTITIONS; partition++) {
            topic.publishRaw(partition, "{\"not\": \"ours\"}");
        }
        topic.publish(UUID.randomUUID(), 1);
        Frame change = nextChange(stream);

        assertThat(change.data()).contains("\"version\":1");
        assertThat(seenInAll(Cursor.parse(change.id()).orElseThrow())).isEqualTo(7);
        assertThat(server.scrape()).contains("bookings_feed_skipped_total");
    }

    @Test
    void aClientMoreThanAllowedIsToldWhenToComeBackAndLetGo() throws Exception {
        FeedServer server = server(FeedServer.settings(100, 1, 100, 10_000));
        frame(stream(server, "", null));

        SseReader second = stream(server, "", null);

        assertThat(second.head().getFirst()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(frame(second).retry()).matches("[0-9]+");
        assertThat(second.next()).isNull();
    }

    @Test
    void aStopEndsEachStreamInOrderAndAtOnce() throws Exception {
        FeedServer server = new FeedServer(topic, FeedServer.QUICK);
        List<SseReader> streams = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            streams.add(stream(server, "", null));
        }
        for (SseReader stream : streams) {
            frame(stream);
        }
        Thread stop = Thread.ofPlatform().start(server::close);
        long startNanos = System.nanoTime();

        for (SseReader stream : streams) {
            Frame last = stream.next();
            while (last != null) {
                last = stream.next();
            }
        }
        stop.join();

        assertThat((System.nanoTime() - startNanos) / 1_000_000).isLessThan(4_000);
    }

    @Test
    void aClientThatDoesNotReadIsCutOffAndNobodyWaitsForIt() throws Exception {
        FeedServer server = server(FeedServer.settings(2_000, 100, 200, 10_000));
        List<UUID> bookings = Stream.generate(UUID::randomUUID).limit(100).toList();
        SseReader stalled = stream(server, "", null);
        SseReader healthy = stream(server, "", null);
        frame(stalled);
        Watcher watcher = new Watcher();
        watcher.take(frame(healthy));

        int versions = 0;
        while (!server.scrape().contains("bookings_feed_closed_total{reason=\"slow\"} 1.0")) {
            versions++;
            topic.publishMany(bookings, versions, versions);
            watcher.readUntil(healthy, 100 * versions);
            assertThat(versions)
                    .as("rounds until the stalled client was cut off")
                    .isLessThan(500);
        }

        assertThat(watcher.faults).isEmpty();
        assertThat(watcher.repeats).isZero();
        assertThatThrownBy(() -> drain(stalled)).isInstanceOf(IOException.class);
        assertThat(server.scrape()).contains("bookings_feed_clients 1.0");
    }

    @Test
    void clientsThatDoNotReadWhileCatchingUpLetTheNextOnesTakeTheirTurn() throws Exception {
        FeedServer server = server(FeedServer.settings(50, 100, 50, 500));
        List<UUID> bookings = Stream.generate(UUID::randomUUID).limit(100).toList();
        String start = server.feed.position().orElseThrow().toString();
        topic.publishMany(bookings, 1, 20);
        // As many as there are readers.
        SseReader stalled = stream(server, "", start);
        SseReader stalledToo = stream(server, "", start);
        frame(stalled);
        frame(stalledToo);

        Watcher watcher = new Watcher();
        watcher.readUntil(stream(server, "", start), 2_000);

        assertThat(watcher.faults).isEmpty();
        assertThat(watcher.repeats).isZero();
        assertThat(server.scrape()).contains("bookings_feed_closed_total{reason=\"slow\"} 2.0");
    }

    private static void drain(SseReader stream) throws IOException {
        while (stream.next() != null) {
            // Only what was buffered on the way comes, then the end.
        }
    }

    private static long seenInAll(Cursor cursor) {
        long seen = 0;
        for (int partition = 0; partition < cursor.partitions(); partition++) {
            seen += cursor.next(partition);
        }
        return seen;
    }

    private static String cursorAtStart(Frame frame) {
        String topicId = Cursor.parse(frame.id()).orElseThrow().topicId();
        return Cursor.of(topicId, new long[TestTopic.PARTITIONS]).toString();
    }

    private static Frame frame(SseReader stream) throws IOException {
        return Objects.requireNonNull(stream.next(), "the stream ended");
    }

    private static Frame nextChange(SseReader stream) throws IOException {
        return next("booking", stream);
    }

    private static Frame next(String event, SseReader stream) throws IOException {
        Frame frame = frame(stream);
        while (!event.equals(frame.event())) {
            frame = frame(stream);
        }
        return frame;
    }

    private FeedServer server(FeedSettings settings) throws Exception {
        FeedServer server = new FeedServer(topic, settings);
        opened.add(server);
        return server;
    }

    private SseReader stream(FeedServer server, String query, @Nullable String lastEventId) throws IOException {
        SseReader stream = new SseReader(server.port(), query, lastEventId);
        opened.add(stream);
        return stream;
    }
}
