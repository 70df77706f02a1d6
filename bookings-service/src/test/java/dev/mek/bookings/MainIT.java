package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program's life: a start that fails, one that waits, one that goes well, and the end. */
@Timeout(60)
class MainIT {

    private static final int STOP_SECONDS_MAX = 10;

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
            assertThat(service.process().exitValue()).isIn(0, 143);
        }
    }

    @Test
    void aServiceThatWaitsForItsDatabaseCanBeTerminated() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        environment.put("BOOKINGS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
        try (var service = ServiceProcess.start(environment)) {
            service.awaitLine("The database does not answer yet");

            service.terminate();

            assertThat(service.process().waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(service.process().exitValue()).isIn(0, 143);
        }
    }
}
