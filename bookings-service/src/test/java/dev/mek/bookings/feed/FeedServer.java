package dev.mek.bookings.feed;

import dev.mek.bookings.api.StreamRead;
import dev.mek.bookings.api.route.Entrance;
import dev.mek.bookings.api.route.Guard;
import dev.mek.bookings.api.route.Router;
import dev.mek.bookings.api.server.HttpServer;
import dev.mek.bookings.api.server.Limits;
import dev.mek.bookings.api.server.Listening;
import dev.mek.bookings.telemetry.CheckResult.State;
import dev.mek.bookings.telemetry.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One instance: a feed behind a real web server, with as little around it as there can be. */
final class FeedServer implements AutoCloseable {
    /** Heartbeats come often, so that tests which need one need not wait. */
    static final FeedSettings QUICK = settings(16_384, 5_000, 1_024, 10_000);

    final Metrics metrics = new Metrics();
    final Feed feed;
    private final HttpServer server;

    FeedServer(TestTopic topic, FeedSettings settings) throws Exception {
        this.feed = new Feed(settings, topic.access(), "test", TestTopic.CODEC, metrics.feed());
        feed.start();
        Await.until("the feed is filled", () -> feed.check().probe().get().state() == State.UP);
        var entrance = new Entrance(new Router(List.of(StreamRead.route(feed))), new Guard(Set.of(), null));
        this.server = HttpServer.start(
                Listening.inTheClear("127.0.0.1", 0),
                Limits.DEFAULT,
                () -> entrance,
                List.of(),
                metrics.http()::answered);
    }

    static FeedSettings settings(int ringRecordsMax, int clientsMax, int queueRecordsMax, int stallMs) {
        return new FeedSettings(
                ringRecordsMax,
                24L << 20,
                clientsMax,
                Math.min(ringRecordsMax, queueRecordsMax),
                Duration.ofMillis(stallMs),
                Duration.ofMillis(200),
                Duration.ofMillis(500),
                2,
                Duration.ofSeconds(1));
    }

    int port() {
        return server.port();
    }

    String scrape() {
        return metrics.scrape();
    }

    @Override
    public void close() {
        feed.endStreams();
        server.close();
        feed.close();
        metrics.close();
    }
}
