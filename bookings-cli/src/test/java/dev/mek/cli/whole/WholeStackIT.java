package dev.mek.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeStackIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long GONE_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(5);

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
    void aBookingGoesRoundAndStrangersReadItsEvents() throws Exception {
        up();

        String id = shell.bookings(
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
        Shell.Ran watch = shell.bookings("watch", "--booking", id, "--until", "completed", "--timeout", "60");

        assertThat(watch.code()).as(watch.err()).isZero();
        assertThat(shell.bookings("show", id).out()).contains("COMPLETED", "work DONE, payment CAPTURED");
        assertThat(shell.bookings("cancel", id).code()).isEqualTo(3);
        assertThat(shell.bookings("events", "tail", "--from", "beginning", "--once", "--booking", id)
                        .out())
                .contains("booking-completed", "payment-captured", "work-order-updated");
        strangersAgree();
        assertThat(shell.bookings("down").code()).isZero();
        assertThat(up().path("state").asText()).isEqualTo("READY");
        assertThat(shell.bookings("show", id).out()).as("on kept data").contains("COMPLETED");
    }

    @Test
    void nothingOutlivesASupervisorKilledWithNine() throws Exception {
        for (int round = 0; round < 3; round++) {
            JsonNode status = up();
            List<Long> processes = processes(status);

            ProcessHandle.of(status.path("supervisorPid").asLong())
                    .orElseThrow()
                    .destroyForcibly();

            assertThat(processes).hasSizeGreaterThan(3);
            assertThat(stillThere(processes)).as("round " + round).isEmpty();
        }
    }

    private JsonNode up() throws Exception {
        Shell.Ran up = shell.bookings("up", "--detach", "--start-after", "200ms", "--work-takes", "200ms");
        assertThat(up.code()).as(up.err()).isZero();
        return JSON.readTree(shell.bookings("status", "-o", "json").out());
    }

    /** kcat and ajv know nothing of us: key, headers and values as the published contracts say. */
    private void strangersAgree() throws Exception {
        Path reader = Shell.root().resolve("bookings-cli/src/test/conformance");
        if (shell.run(List.of("sh", "-c", "command -v kcat && command -v node && command -v npm"))
                        .code()
                != 0) {
            System.out.println("NOT RUN: kcat, node or npm is missing, so no stranger has read the topics");
            return;
        }
        JsonNode status = JSON.readTree(shell.bookings("status", "-o", "json").out());
        String brokers = status.findValue("bootstrapServers").asText();
        for (String topic : List.of("bookings.booking.v1", "workshop.work-order.v1", "billing.payment.v1")) {
            Shell.Ran read = shell.run(List.of(
                    "sh",
                    "-c",
                    "cd '%s' && { [ -d node_modules ] || npm ci >/dev/null 2>&1; } && kcat -C -J -e -q -b %s -t %s | node validate.mjs '%s'"
                            .formatted(reader, brokers, topic, Shell.root().resolve("contracts"))));
            assertThat(read.code()).as(topic + ": " + read.out() + read.err()).isZero();
        }
    }

    private static List<Long> processes(JsonNode status) {
        var pids = new ArrayList<Long>();
        pids.add(status.path("supervisorPid").asLong());
        status.path("parts").forEach(part -> pids.add(part.path("pid").asLong()));
        return pids;
    }

    private static List<Long> stillThere(List<Long> pids) {
        long deadline = System.nanoTime() + GONE_WITHIN_NANOS;
        List<Long> left = pids;
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            left = left.stream()
                    .filter(pid ->
                            ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                    .toList();
        }
        return left;
    }
}
