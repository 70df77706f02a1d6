package dev.mek.cli.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mek.cli.whole.Shell;
import dev.mek.cli.whole.Traces;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack as a file describes it. */
class StackFileIT {

    @TempDir
    Path home;

    @TempDir
    Path project;

    private OwnStack stack;

    @BeforeEach
    void openShell() {
        stack = new OwnStack(new Shell(home));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        stack.bookings("down", "--wipe");
    }

    @Test
    void partsRunAsTheFileSaysAndAreToldWhereAllIs() throws Exception {
        Files.writeString(project.resolve("asked"), "");
        Files.writeString(project.resolve("stack.yaml"), """
                parts:
                  bookings:
                    environment: {BOOKINGS_FEED_HEARTBEAT_MS: 5000}
                  web:
                    command: sh -c 'echo $INSTANCE in $(pwd) on $PORT, $VERSION, $DATABASE; exec sleep 1000'
                    environment:
                      VERSION: 1.10
                      DATABASE: ${postgres.jdbcUrl}
                    after: [bookings]
                    instances: 2
                    ready: {log: web}
                    restart: never
                  worker:
                    command: [sleep, "1000"]
                    after: [web]
                    ready: {command: [test, -f, asked]}
                """);

        Shell.Ran up = stack.in(project, "up", "--detach", "--file", "stack.yaml");

        assertThat(up.code()).as(up.err()).isZero();
        assertThat(stack.states())
                .containsOnlyKeys("postgres", "kafka", "bookings", "peers", "web-1", "web-2", "worker");
        String port = stack.part("web-2").path("values").path("port").asText();
        String database = stack.part("postgres").path("values").path("jdbcUrl").asText();
        assertThat(stack.bookings("logs", "web", "--raw").out().lines())
                .hasSize(2)
                .contains("web-2 in " + project.toRealPath() + " on " + port + ", 1.10, " + database);
        stack.bookings("kill", "web-1");
        await().untilAsserted(() -> assertThat(stack.states()).containsEntry("web-1", "FAILED"));
        assertThat(stack.bookings("status").out()).contains("web-1 failed: ended with code 137");
        Shell.Ran again = stack.bookings("restart", "web-1");
        assertThat(again.err()).contains("web-1 is ready again");
    }

    @Test
    void aPartThatNeverGetsReadyIsShownWithItsLastLinesAndTheRestIsTakenDown() throws Exception {
        Files.writeString(project.resolve("stack.yaml"), """
                parts:
                  web:
                    command: sh -c 'echo cannot find my feet; exec sleep 1000'
                    ready: {http: /health}
                    readyWithin: 1s
                    after: []
                """);

        Shell.Ran up = stack.in(project, "up", "--detach", "--file", "stack.yaml");

        assertThat(up.code()).isEqualTo(1);
        assertThat(up.err())
                .containsPattern("bookings: web was not ready after 1 s; waited for GET http://127.0.0.1:\\d+/health"
                        + " to be answered 2xx\n {2}cannot find my feet\n$");
        await().untilAsserted(() -> assertThat(Traces.of(home)).isEmpty());
    }
}
