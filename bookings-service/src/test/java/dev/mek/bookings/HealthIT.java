package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.relay.OwnBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an orchestrator hears while database and broker come and go. */
@Timeout(120)
class HealthIT {

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void livenessAsksNobodyReadinessTheDatabaseAndTheBrokersAbsenceIsToldOnly() throws Exception {
        try (OwnBroker broker = new OwnBroker(folder, Surroundings.topics())) {
            Map<String, String> environment = Surroundings.with(broker.bootstrapServers());
            try (ServiceProcess process = ServiceProcess.start(environment)) {
                URI service = process.awaitUp();
                Eventually.until("it is ready", () -> says(service, "ready", 200, "\"status\":\"up\",\"checks\""));

                broker.kill();
                assertThat(create(service)).isEqualTo(201);
                Eventually.until("it tells that Kafka is away", () -> says(service, "ready", 200, "degraded"));
                assertThat(says(service, "live", 200, "up")).isTrue();
                assertThat(create(service)).isEqualTo(201);

                Surroundings.allowConnections(environment, false);
                Eventually.until("it is not ready", () -> says(service, "ready", 503, "database"));
                assertThat(says(service, "live", 200, "up")).isTrue();
                assertThat(says(service, "started", 200, "up")).isTrue();

                Surroundings.allowConnections(environment, true);
                broker.restart();
                Eventually.until("it is ready", () -> says(service, "ready", 200, "\"status\":\"up\",\"checks\""));
            }
        }
    }

    private boolean says(URI service, String question, int status, String words) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(service.resolve("/health/" + question))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == status && answer.body().contains(words);
        } catch (IOException failed) {
            throw new AssertionError("health always answers", failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private int create(URI service) throws IOException, InterruptedException {
        Instant slot = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS);
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/bookings"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"workshopId": "probe", "serviceKind": "oil-change", "slot": {"start": "%s"},
                         "customerId": "c", "vehicleId": "v"}""".formatted(slot)))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }
}
