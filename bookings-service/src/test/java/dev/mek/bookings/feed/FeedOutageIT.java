package dev.mek.bookings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.feed.SseReader.Frame;
import dev.mek.bookings.feed.ring.FeedFilter;
import dev.mek.bookings.relay.OwnBroker;
import dev.mek.bookings.telemetry.CheckResult;
import dev.mek.bookings.telemetry.CheckResult.State;
import dev.mek.bookings.telemetry.Metrics;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.kafka.TopicSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The feed while the broker is away. */
@Timeout(180)
class FeedOutageIT {
    private static final List<TopicSettings> TOPICS =
            List.of(new TopicSettings(Feed.TOPIC, TestTopic.PARTITIONS, Map.of()));

    @TempDir
    Path folder;

    @Test
    void aFeedThatStartsBeforeTheBrokerSendsClientsAwayUntilItIsFilled() throws Exception {
        try (OwnBroker broker = new OwnBroker(folder, TOPICS);
                Metrics metrics = new Metrics()) {
            KafkaAccess access = KafkaAccess.plaintext(broker.bootstrapServers());
            broker.kill();
            try (Feed feed = new Feed(FeedServer.QUICK, access, "test", TestTopic.CODEC, metrics.feed())) {
                feed.start();
                ByteArrayOutputStream out = new ByteArrayOutputStream();

                feed.serve(null, FeedFilter.ALL, out);

                assertThat(out.toString(StandardCharsets.UTF_8)).matches("retry: [0-9]+\n\n");
                assertThat(feed.position()).isEmpty();
                assertThat(state(feed)).isEqualTo(State.DOWN);
                broker.restart();
                Await.until("the feed is filled", () -> state(feed) == State.UP);
                assertThat(feed.position()).isPresent();
            }
        }
    }

    @Test
    void anOutageIsAPauseForClientsAndNoGap() throws Exception {
        try (OwnBroker broker = new OwnBroker(folder, TOPICS);
                TestTopic topic = new TestTopic(KafkaAccess.plaintext(broker.bootstrapServers()));
                FeedServer server = new FeedServer(topic, FeedServer.QUICK);
                SseReader stream = new SseReader(server.port(), "", null)) {
            Watcher watcher = new Watcher();
            UUID booking = UUID.randomUUID();
            topic.publish(booking, 1);
            watcher.readUntil(stream, 1);

            broker.kill();
            Await.until("health says so", () -> state(server.feed) == State.DEGRADED);
            Frame heartbeat = Objects.requireNonNull(stream.next());
            String position = server.feed.position().orElseThrow().toString();
            broker.restart();
            topic.publish(booking, 2);
            watcher.readUntil(stream, 2);

            assertThat(heartbeat.event()).isEqualTo("heartbeat");
            assertThat(position).isEqualTo(heartbeat.id());
            assertThat(watcher.gaps).isEmpty();
            assertThat(watcher.faults).isEmpty();
            Await.until("health says that it is over", () -> state(server.feed) == State.UP);
        }
    }

    private static State state(Feed feed) {
        CheckResult result = feed.check().probe().get();
        return result.state();
    }
}
