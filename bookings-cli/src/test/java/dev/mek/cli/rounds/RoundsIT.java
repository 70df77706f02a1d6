package dev.mek.cli.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mek.cli.whole.Shell;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each start succeeds, and 5 s after each end nothing is left but the data. {@code -Pkills} for many. */
class RoundsIT {

    private static final int ROUNDS = Integer.getInteger("mek.rounds", 3);
    private static final long SEED = Long.getLong("mek.seed", 7);
    private static final Duration READY_MAX = Duration.ofSeconds(90);
    private static final Duration GONE_MAX = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

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
    void everyStartSucceedsAndEveryEndLeavesNothingButData() throws Exception {
        Random random = new Random(SEED);
        List<Integer> remembered = List.of();
        List<String> bookings = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Ending ending = Ending.of(round, random);
            String which = "round " + round + " of seed " + SEED + ", " + ending;
            try (Strangers strangers = Strangers.onSomeOf(remembered, random)) {
                long begin = System.nanoTime();
                Shell.Running command = up(ending, which);
                Footprint footprint = Footprint.of(home, status());
                long ready = System.nanoTime();

                assertThat(footprint.ports()).as(which).hasSize(4).noneMatch(strangers.ports()::contains);
                for (String booking : bookings) {
                    assertThat(shell.bookings("show", booking).code())
                            .as(which + ": " + booking)
                            .isZero();
                }
                bookings.add(create());
                long end = System.nanoTime();
                end(ending, command, footprint);

                await(which)
                        .atMost(GONE_MAX)
                        .untilAsserted(() -> assertThat(footprint.left()).isEmpty());
                assertThat(shell.bookings("status").code()).as(which).isEqualTo(4);
                remembered = footprint.ports();
                System.out.printf(
                        "%s, %d ports taken: up after %d ms, gone after %d ms%n",
                        which,
                        strangers.ports().size(),
                        (ready - begin) / 1_000_000,
                        (System.nanoTime() - end) / 1_000_000);
            }
        }
    }

    @Test
    void onlyAPortThatWasNamedMayFailAndIsNamedInOneLine() throws Exception {
        try (ServerSocket stranger = Strangers.listen(0)) {
            Shell.Ran up = shell.bookings("up", "--detach", "--port", String.valueOf(stranger.getLocalPort()));

            assertThat(up.code()).as(up.err()).isEqualTo(1);
            assertThat(up.out()).isEmpty();
            assertThat(up.err())
                    .isEqualTo("bookings: bookings shall listen on port %d, which is taken\n"
                            .formatted(stranger.getLocalPort()));
            assertThat(shell.bookings("status").code()).isEqualTo(4);
        }
    }

    private Shell.Running up(Ending ending, String which) throws Exception {
        if (ending.foreground()) {
            Shell.Running command = shell.begin("up", "--start-after", "1m");
            await(which)
                    .atMost(READY_MAX)
                    .until(() -> command.err().contains("Ctrl-C stops it")
                            || !command.process().isAlive());
            assertThat(command.process().isAlive())
                    .as(which + ": " + command.err())
                    .isTrue();
            return command;
        }
        Shell.Running command = shell.begin("up", "--detach", "--start-after", "1m");
        assertThat(command.process().waitFor(READY_MAX)).as(which).isTrue();
        assertThat(command.process().exitValue())
                .as(which + ": " + command.err())
                .isZero();
        return command;
    }

    private void end(Ending ending, Shell.Running command, Footprint footprint) throws Exception {
        switch (ending) {
            case DOWN, DOWN_DETACHED ->
                assertThat(shell.bookings("down").code()).isZero();
            case TERM -> command.process().destroy();
            case KILL_COMMAND -> command.process().destroyForcibly();
            case KILL_SUPERVISOR, KILL_SUPERVISOR_DETACHED ->
                footprint.processes().getFirst().destroyForcibly();
        }
        assertThat(command.process().waitFor(GONE_MAX))
                .as("the command ends, too")
                .isTrue();
        assertThat(command.process().exitValue())
                .as(ending + ": " + command.err())
                .isEqualTo(code(ending));
    }

    private static int code(Ending ending) {
        return switch (ending) {
            case DOWN, DOWN_DETACHED, KILL_SUPERVISOR_DETACHED -> 0;
            case KILL_SUPERVISOR -> 1;
            case KILL_COMMAND -> 128 + 9;
            case TERM -> 128 + 15;
        };
    }

    private JsonNode status() throws Exception {
        return JSON.readTree(shell.bookings("status", "-o", "json").out());
    }

    private String create() throws Exception {
        Shell.Ran created = shell.bookings(
                "create",
                "-w",
                "north",
                "-s",
                "tyres",
                "--start",
                "next",
                "--customer",
                "ada",
                "--vehicle",
                "v-1",
                "--quiet");
        assertThat(created.code()).as(created.err()).isZero();
        return created.out().strip();
    }
}
