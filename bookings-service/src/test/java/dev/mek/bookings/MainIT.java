package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program's life: a start that fails, one that waits, one that goes well, and the end. */
@Timeout(90)
class MainIT {

    private static final int STOP_SECONDS_MAX = 10;

    private final BookingClient client = new BookingClient();

    @Test
    void aBadSettingIsOneLineAndExitCodeTwo() throws Exception {
        try (var service = ServiceProcess.start(Map.of("BOOKINGS_HTTP_PORT", "http", "KAFKA_BROKERS", "b:1"))) {
            byte[] errors = service.process().getErrorStream().readAllBytes();

            assertThat(service.process().waitFor()).isEqualTo(2);
            assertThat(new String(errors, StandardCharsets.UTF_8).lines())
                    .containsExactly("bookings-service: BOOKINGS_HTTP_PORT was \"http\"; accepted: a whole number");
        }
    }

    @Test
    void aTerminatedServiceEndsInOrder() throws Exception {
        try (var service = ServiceProcess.start(Surroundings.fresh())) {
            service.awaitLine("The service is up");

            assertThat(service.terminate()).noneMatch(line -> line.contains("ERROR"));

            assertThat(service.process().waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(service.process().exitValue()).isZero();
        }
    }

    @Test
    void aServiceThatWaitsForItsDatabaseSaysSoAndCanBeTerminated() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        environment.put("BOOKINGS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
        try (var service = ServiceProcess.start(environment)) {
            URI address = service.awaitListening();
            service.awaitLine("The database does not answer yet");

            HttpResponse<byte[]> ready = client.get(address, "/health/ready");
            HttpResponse<byte[]> started = client.get(address, "/health/started");
            HttpResponse<byte[]> live = client.get(address, "/health/live");
            HttpResponse<byte[]> metrics = client.get(address, "/metrics");
            HttpResponse<byte[]> create = client.create(address, 0, null);
            HttpResponse<InputStream> stream = client.open(address, "/bookings/stream");
            service.terminate();

            assertThat(BookingClient.text(ready)).contains("waits for the database");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(started.statusCode()).isEqualTo(503);
            assertThat(live.statusCode()).isEqualTo(200);
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(create.statusCode()).isEqualTo(503);
            assertThat(create.headers().firstValue("Retry-After")).isPresent();
            assertThat(BookingClient.text(create)).contains("/problems/unavailable");
            assertThat(stream.statusCode()).isEqualTo(200);
            stream.body().close();
            assertThat(service.process().waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(service.process().exitValue()).isZero();
        }
    }

    @Test
    void aServiceGoesOnWhenItsDatabaseComes(@TempDir Path folder) throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        try (var postgres = new OwnPostgres(folder)) {
            environment.put("BOOKINGS_DATABASE_URL", postgres.login().jdbcUrl());
            environment.put("BOOKINGS_DATABASE_USER", postgres.login().user());
            environment.put("BOOKINGS_DATABASE_PASSWORD", postgres.login().password());
            try (var service = ServiceProcess.start(environment)) {
                service.awaitLine("The database does not answer yet");
                postgres.start();
                URI address = service.awaitUp();

                assertThat(client.create(address, 0, null).statusCode()).isEqualTo(201);
            }
        }
    }

    @Test
    void aServiceWhoseBrokerIsAwaySaysSoAndTakesBookings() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        environment.put("KAFKA_BROKERS", "127.0.0.1:1");
        try (var service = ServiceProcess.start(environment)) {
            URI address = service.awaitUp();

            HttpResponse<byte[]> ready = client.get(address, "/health/ready");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(BookingClient.text(ready)).contains("waits for its topic");
            assertThat(client.get(address, "/health/live").statusCode()).isEqualTo(200);
            assertThat(client.create(address, 0, null).statusCode()).isEqualTo(201);
            service.terminate();
            assertThat(service.process().waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(service.process().exitValue()).isZero();
        }
    }
}
