package dev.mek.bookings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamRouteIT {
    private TestTopic topic;
    private FeedServer server;

    @BeforeAll
    void start() throws Exception {
        topic = new TestTopic();
        server = new FeedServer(topic, FeedServer.QUICK);
    }

    @AfterAll
    void stop() {
        server.close();
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.AAAAAAAAQAC-_123456789.1-", "1.AAAAAAAAQAC-_123456789.99999999999999999999", "%00"})
    void aMalformedCursorIsAProblem(String cursor) throws Exception {
        HttpResponse<String> answer = get("?after=" + cursor, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/invalid-parameter", "\"parameter\":\"after\"");
    }

    @Test
    void aMalformedLastEventIdIsAProblem() throws Exception {
        HttpResponse<String> answer = get("", "17");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/invalid-header", "\"header\":\"Last-Event-ID\"");
    }

    @Test
    void allThatIsWrongWithTheParametersIsSaidAtOnce() throws Exception {
        HttpResponse<String> answer = get("?after=x&booking=7&status=DONE&wokshop=north", null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"after\"", "\"booking\"", "\"status\"", "\"wokshop\"");
    }

    @Test
    void lastEventIdWinsOverTheParameter() throws Exception {
        String start = server.feed.position().orElseThrow().toString();
        UUID booking = UUID.randomUUID();
        topic.publish(booking, 1);
        Await.until("the change is in the ring", () -> !position().equals(start));

        String query = "?booking=" + booking + "&after=" + position();
        try (SseReader stream = new SseReader(server.port(), query, start)) {
            SseReader.Frame first = Objects.requireNonNull(stream.next());
            SseReader.Frame change = Objects.requireNonNull(stream.next());

            assertThat(first.id()).isEqualTo(start);
            assertThat(change.data()).contains(booking.toString());
        }
    }

    @Test
    void aClientThatLeftIsForgottenAfterAHeartbeatOrTwo() throws Exception {
        long leftBefore = left();

        try (SseReader stream = new SseReader(server.port(), "", null)) {
            assertThat(stream.next()).isNotNull();
            assertThat(stream.head()).contains("Cache-Control: no-store", "Content-Type: text/event-stream");
        }

        Await.until("the client is forgotten", () -> left() == leftBefore + 1);
    }

    private long left() {
        return server.scrape()
                .lines()
                .filter(line -> line.startsWith("bookings_feed_closed_total{reason=\"gone\"}"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .sum();
    }

    private String position() {
        return server.feed.position().orElseThrow().toString();
    }

    private HttpResponse<String> get(String query, @Nullable String lastEventId) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/bookings/stream" + query))
                    .timeout(Duration.ofSeconds(10));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
