package dev.mek.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way over a Kafka that asks for certificates. */
class TlsIT {

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(home);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        shell.bookings("down", "--wipe");
    }

    @Test
    void demoCompletesABooking() throws Exception {
        Shell.Ran demo = shell.bookings("demo", "--tls");

        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.err()).contains("COMPLETED after", "each version once and in order.");
        assertThat(demo.out()).contains("booking-completed, version 6");
    }

    @Test
    void serviceAndCommandComeByCertificateAndNobodyWithout() throws Exception {
        Shell.Ran up = shell.bookings("up", "--tls", "--detach", "--start-after", "200ms", "--work-takes", "200ms");
        assertThat(up.code()).as(up.err()).isZero();
        JsonNode kafka = kafka();

        String id = create();
        Shell.Ran watch = shell.bookings("watch", "--booking", id, "--until", "completed", "--timeout", "60");
        Shell.Ran published = shell.bookings(
                "events",
                "publish",
                "payment-refunded",
                "--set",
                "bookingId=" + id,
                "--set",
                "answers=1",
                "--set",
                "paymentId=pay-" + id,
                "--set",
                "amount.amountMinor=100",
                "--set",
                "amount.currency=EUR");
        Shell.Ran tail = shell.bookings("events", "tail", "--from", "beginning", "--once", "--booking", id);
        Shell.Ran stranger = shell.bookings(
                "events",
                "tail",
                "--once",
                "--brokers",
                kafka.path("bootstrapServers").asText());

        assertThat(watch.code()).as(watch.err()).isZero();
        assertThat(published.code()).as(published.err()).isZero();
        assertThat(tail.out()).contains("booking-confirmed", "payment-captured", "payment-refunded");
        assertThat(stranger.code()).as(stranger.err()).isEqualTo(4);
        assertThat(stranger.err()).contains("a port that wants TLS");
        for (String file : List.of("caPath", "certificatePath", "privateKeyPath")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            Path.of(kafka.path(file).asText()))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(everythingSaid()).doesNotContain(secretIn(kafka));
    }

    private String create() throws Exception {
        return shell.bookings(
                        "create",
                        "-w",
                        "north",
                        "-s",
                        "oil-change",
                        "--start",
                        "next",
                        "--customer",
                        "ada",
                        "--vehicle",
                        "v-1",
                        "--quiet")
                .out()
                .strip();
    }

    private JsonNode kafka() throws Exception {
        JsonNode status = new ObjectMapper()
                .readTree(shell.bookings("status", "-o", "json").out());
        return status.path("parts")
                .valueStream()
                .filter(part -> part.path("name").asText().equals("kafka"))
                .findFirst()
                .orElseThrow()
                .path("values");
    }

    /** The logs of all parts and of the supervisor. */
    private String everythingSaid() throws Exception {
        StringBuilder said = new StringBuilder();
        try (Stream<Path> logs = Files.list(home.resolve("default/logs"))) {
            for (Path log : logs.toList()) {
                said.append(Files.readString(log));
            }
        }
        return said.toString();
    }

    private static String secretIn(JsonNode kafka) throws Exception {
        return Files.readAllLines(Path.of(kafka.path("privateKeyPath").asText()))
                .get(1);
    }
}
