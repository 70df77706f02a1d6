package dev.mek.bookings.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObserveRoutesTest {
    private final Metrics metrics = new Metrics();
    private final Health health = new Health(
            List.of(), List.of(), List.of(new HealthCheck("database", () -> CheckResult.down("no connection"))));
    private final WebServer server = WebServer.builder()
            .port(0)
            .host("127.0.0.1")
            .routing(routing -> routing.register(new ObserveRoutes(() -> health, metrics)))
            .build()
            .start();

    @AfterEach
    void stop() {
        server.stop();
        metrics.close();
    }

    @Test
    void aDownCheckAnswers503WithItsName() throws Exception {
        HttpResponse<String> ready = get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.headers().firstValue("content-type")).contains("application/json");
        assertThat(ready.body())
                .isEqualTo("{\"status\":\"down\",\"checks\":[{\"name\":\"database\",\"status\":\"down\","
                        + "\"detail\":\"no connection\"}]}");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"up\",\"checks\":[]}");
    }

    @Test
    void eachHolderShowsInTheScrape() throws Exception {
        metrics.outbox().published(Duration.ofMillis(3));
        metrics.outbox().backlog(() -> 42);
        metrics.inbox().rejected("workshop.work-order.v1", "contract");
        metrics.inbox().applied("billing.payment.v1", Duration.ofMillis(-1));
        metrics.http().answered("GET", "/items/{id}", 200, Duration.ofMillis(5));
        metrics.feed().closed("slow");
        metrics.feed().sizes(() -> 7, () -> 8, () -> 9);

        String text = get("/metrics").body();

        assertThat(text)
                .contains("bookings_outbox_published_seconds_count 1", "bookings_outbox_backlog 42.0")
                .contains("bookings_inbox_rejected_total{reason=\"contract\",topic=\"workshop.work-order.v1\"} 1.0")
                .contains("bookings_inbox_hop_seconds_sum{topic=\"billing.payment.v1\"} 0.0")
                .contains("bookings_http_requests_seconds_count{method=\"GET\",route=\"/items/{id}\",status=\"200\"} 1")
                .contains("bookings_feed_closed_total{reason=\"slow\"} 1.0", "bookings_feed_clients 7.0")
                .contains("bookings_feed_ring_size_bytes 9.0", "jvm_memory_used_bytes");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
