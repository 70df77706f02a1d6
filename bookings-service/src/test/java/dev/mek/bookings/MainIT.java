package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as a process. */
@Timeout(60)
class MainIT {

    @Test
    void aBadSettingIsOneLineAndExitCodeTwo() throws Exception {
        Process process = start(Map.of("BOOKINGS_HTTP_PORT", "http", "KAFKA_BROKERS", "b:1"));

        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors.lines())
                .containsExactly("bookings-service: BOOKINGS_HTTP_PORT was \"http\"; accepted: a whole number");
    }

    @Test
    void aTerminatedServiceEndsInOrder() throws Exception {
        Process process = start(Surroundings.fresh());

        try (BufferedReader lines = process.inputReader()) {
            awaitLine(lines, "The service is up");
            process.toHandle().destroy();
            assertThat(lines.lines()).noneMatch(line -> line.contains("ERROR"));
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(0, 143);
    }

    @Test
    void aServiceThatWaitsForItsDatabaseCanBeTerminated() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        environment.put("BOOKINGS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none");
        Process process = start(environment);

        try (BufferedReader lines = process.inputReader()) {
            awaitLine(lines, "The database does not answer yet");
            process.toHandle().destroy();
        }

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(0, 143);
    }

    private static Process start(Map<String, String> environment) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Main.class.getName());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void awaitLine(BufferedReader lines, String text) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("the process ended without saying: " + text);
    }
}
