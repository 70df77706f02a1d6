package dev.mek.cli.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mek.cli.whole.Shell;
import dev.mek.cli.whole.Traces;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real service in place of a fake one: the example in docs. Where Python or its Kafka client is missing the run says so, and fails
 * when {@value #COMPLETE} is set, as the gate does.
 */
class ReplacedIT {

    private static final String COMPLETE = "BOOKINGS_TESTS_COMPLETE";

    @TempDir
    Path home;

    private OwnStack stack;
    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(home);
        stack = new OwnStack(shell);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        stack.bookings("down", "--wipe");
    }

    @Test
    void aWorkshopInPythonTakesThePlaceOfTheFakeOneAndABookingCompletes() throws Exception {
        String python = python();

        Shell.Ran up = stack.in(
                Shell.root().resolve("docs/examples/python-workshop"),
                "up",
                "--detach",
                "--replace",
                "workshop=" + python + " workshop.py");

        assertThat(up.code()).as(up.err()).isZero();
        String booking = stack.book("v-1");
        stack.completes(booking);
        assertThat(stack.states())
                .containsOnlyKeys("postgres", "kafka", "bookings", "peers", "workshop")
                .containsEntry("workshop", "READY");
        assertThat(stack.bookings("logs", "workshop").out())
                .contains(booking + " planned", booking + " in-progress", booking + " ready-for-pickup");
        assertThat(stack.bookings(
                                "events", "tail", "--from", "beginning", "--once", "--booking", booking, "-o", "ndjson")
                        .out())
                .contains("/python-workshop")
                .doesNotContain("\"/workshop\"");
        assertThat(stack.bookings("dead-letters", "list", "-o", "ndjson").out()).isEmpty();
    }

    @Test
    void oneThatDiesAtOnceIsShownAsSuchAndNothingIsLeft() throws Exception {
        Shell.Ran up = stack.bookings(
                "up", "--detach", "--replace", "workshop=sh -c 'echo no broker at $KAFKA_BROKERS; exit 3'");

        assertThat(up.code()).isEqualTo(1);
        assertThat(up.err())
                .containsPattern(
                        "bookings: workshop ended with code 3 before it was ready\n {2}no broker at 127.0.0.1:\\d+\n$");
        await().untilAsserted(() -> assertThat(Traces.of(home)).isEmpty());
    }

    private String python() throws Exception {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (shell.run(List.of("sh", "-c", python + " -c 'import confluent_kafka'"))
                            .code()
                    == 0) {
                return python;
            }
        }
        String line = "NOT RUN: Python 3 with confluent_kafka is missing, so no real service has replaced a fake one";
        System.out.println(line);
        assertThat(System.getenv(COMPLETE)).as(line).isNull();
        Assumptions.abort(line);
        return "";
    }
}
