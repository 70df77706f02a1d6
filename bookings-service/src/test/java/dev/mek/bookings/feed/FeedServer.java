package dev.mek.bookings.feed;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedFilter;
import dev.mek.bookings.telemetry.CheckResult.State;
import dev.mek.bookings.telemetry.Metrics;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** One instance: a feed behind a real web server, with as little around it as there can be. */
final class FeedServer implements AutoCloseable {
    /** Heartbeats come often, so that tests which need one need not wait. */
    static final FeedSettings QUICK = settings(16_384, 5_000, 1_024, 10_000);

    final Metrics metrics = new Metrics();
    final Feed feed;
    private final WebServer server;

    FeedServer(TestTopic topic, FeedSettings settings) throws Exception {
        this.feed = new Feed(settings, topic.access(), "test", TestTopic.CODEC, metrics.feed());
        feed.start();
        Await.until("the feed is filled", () -> feed.check().probe().get().state() == State.UP);
        this.server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(8))
                .connectionOptions(options -> options.tcpNoDelay(true).socketSendBufferSize(16 << 10))
                .routing(routing -> routing.get("/bookings/stream", this::stream))
                .build()
                .start();
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

    private void stream(ServerRequest request, ServerResponse response) {
        Cursor seen = request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .map(id -> Cursor.parse(id).orElseThrow())
                .orElse(null);
        FeedFilter filter = request.query()
                .first("status")
                .map(status -> new FeedFilter(null, Set.of(status), null))
                .orElse(FeedFilter.ALL);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        try {
            feed.serve(seen, filter, response.outputStream());
        } catch (IOException e) {
            throw new CloseConnectionException("The stream has ended", e);
        }
    }

    int port() {
        return server.port();
    }

    String scrape() {
        return metrics.scrape();
    }

    @Override
    public void close() {
        feed.close();
        server.stop();
        metrics.close();
    }
}
