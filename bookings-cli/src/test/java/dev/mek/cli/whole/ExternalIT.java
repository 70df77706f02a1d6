package dev.mek.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.local.testing.GuardedBrokers;
import dev.mek.local.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Service and peers against a cluster that is not ours: real brokers, guarded as managed ones are. */
class ExternalIT {

    private static final String PASSWORD = "moonlight-over-the-bay";

    @TempDir
    Path home;

    @TempDir
    Path pem;

    private Shell shell = new Shell(Path.of("."));

    @AfterEach
    void leaveNothing() throws Exception {
        shell.bookings("down", "--wipe", "--context", "aiven");
    }

    @Test
    void certificatesAsAivenLaysThemOutLetABookingThrough() throws Exception {
        shell = new Shell(home);
        try (TestBroker broker = GuardedBrokers.mutualTls(pem, List.of())) {
            done(
                    "context",
                    "add",
                    "aiven",
                    "--brokers",
                    broker.bootstrapServers(),
                    "--certificates",
                    pem.toString(),
                    "--topic-prefix",
                    "ada.",
                    "--group-prefix",
                    "ada.");

            Shell.Ran without = shell.bookings("up", "--context", "aiven", "--detach");
            assertThat(without.code()).isEqualTo(1);
            assertThat(without.err()).contains("there is no topic ada.bookings.booking.v1", "--create-topics");

            bookingGoesRound();
        }
    }

    @Test
    void loginByScramLetsABookingThroughAndItsPasswordIsSeenNowhere() throws Exception {
        shell = new Shell(home, Map.of("CLUSTER_SECRET", PASSWORD));
        try (TestBroker broker = GuardedBrokers.saslTls(pem, Map.of("ada", PASSWORD), List.of())) {
            done(
                    "context",
                    "add",
                    "aiven",
                    "--brokers",
                    broker.bootstrapServers(),
                    "--ca",
                    pem.resolve("ca.pem").toString(),
                    "--username",
                    "ada",
                    "--password",
                    "env:CLUSTER_SECRET",
                    "--sasl-mechanism",
                    "SCRAM-SHA-512");

            bookingGoesRound();

            assertThat(filesWith(PASSWORD)).isEmpty();
            assertThat(argumentsOfProcesses()).isNotEmpty().noneMatch(words -> words.contains(PASSWORD));
        }
    }

    private void bookingGoesRound() throws Exception {
        done("context", "use", "aiven");
        Shell.Ran up =
                done("up", "--detach", "--create-topics", "--probe", "--start-after", "200ms", "--work-takes", "200ms");
        assertThat(up.err()).contains("stack 'aiven' is ready");
        assertThat(done("status").out()).containsPattern("kafka +external");

        String id = done(
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
        done("watch", "--booking", id, "--until", "completed", "--timeout", "60");
        done(
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
        Shell.Ran tail = done("events", "tail", "--from", "beginning", "--once", "--booking", id);
        assertThat(tail.out()).contains("booking-completed", "payment-captured", "payment-refunded");
        assertThat(shell.bookings("restart", "kafka").code()).isNotZero();
    }

    private Shell.Ran done(String... words) throws Exception {
        Shell.Ran ran = shell.bookings(words);
        assertThat(ran.code()).as(String.join(" ", words) + "\n" + ran.err()).isZero();
        return ran;
    }

    /** All that the command and the stack have written. */
    private List<Path> filesWith(String secret) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/postgres/"))
                    .filter(file -> holds(file, secret))
                    .toList();
        }
    }

    private static boolean holds(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> argumentsOfProcesses() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("java"))
                .toList();
    }
}
