package dev.mek.cli.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mek.cli.whole.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three instances of the service, one killed and one paused while bookings run. */
class InstancesIT {

    private static final Duration BACK_MAX = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private OwnStack stack;

    @BeforeEach
    void bringUpThree() throws Exception {
        stack = new OwnStack(new Shell(home));
        Shell.Ran up = stack.bookings(
                "up",
                "--detach",
                "--instances",
                "bookings-service=3",
                "--start-after",
                "500ms",
                "--work-takes",
                "500ms");
        assertThat(up.code()).as(up.err()).isZero();
        assertThat(up.err().lines().filter(line -> line.contains("HTTP "))).hasSize(3);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        stack.bookings("down", "--wipe");
    }

    @Test
    void bookingsGoOnWhileOneIsKilledAndOneIsPausedAndBothComeBack() throws Exception {
        List<String> before = List.of(stack.book("v-1"), stack.book("v-2"));

        Shell.Ran killed = stack.bookings("kill", "bookings-1");
        Shell.Ran paused = stack.bookings("pause", "bookings-2");

        assertThat(killed.err()).contains("bookings-1 is killed (pid ");
        assertThat(paused.err()).contains("bookings-2 is paused");
        assertThat(stack.states()).containsEntry("bookings-2", "PAUSED").containsEntry("bookings-3", "READY");
        assertThat(stack.part("bookings-1").path("restarts").asInt()).isEqualTo(1);
        for (String booking : before) {
            stack.completes(booking);
        }
        for (String vehicle : List.of("v-3", "v-4", "v-5")) {
            stack.completes(stack.book(vehicle));
        }
        assertThat(stack.bookings("status").out())
                .containsPattern("bookings-1 +ready .* 1 +http")
                .containsPattern("bookings-2 +paused ");

        Shell.Ran resumed = stack.bookings("resume", "bookings");

        assertThat(resumed.err()).contains("bookings-2 goes on", "bookings-1 was not paused");
        await().atMost(BACK_MAX)
                .untilAsserted(() -> assertThat(stack.states())
                        .isEqualTo(Map.of(
                                "postgres", "READY",
                                "kafka", "READY",
                                "bookings-1", "READY",
                                "bookings-2", "READY",
                                "bookings-3", "READY",
                                "peers", "READY")));
        stack.completes(stack.book("v-6"));
    }
}
