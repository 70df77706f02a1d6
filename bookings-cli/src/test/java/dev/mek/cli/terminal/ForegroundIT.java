package dev.mek.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mek.cli.whole.Shell;
import dev.mek.cli.whole.Traces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bookings up} in the foreground of a terminal: what is seen, and how it ends. */
class ForegroundIT {

    private static final Duration GONE_MAX = Duration.ofSeconds(5);
    private static final List<String> PARTS = List.of("postgres", "kafka", "bookings", "peers");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @BeforeEach
    void needTmux() {
        Tmux.assumeThere();
    }

    @AfterEach
    void leaveNothing() throws Exception {
        new Shell(home).bookings("down", "--wipe");
    }

    @Test
    void upShowsItsProgressInPlaceAndCtrlCStopsItInOrder() {
        try (Tmux terminal = new Tmux(folder, home, 80, 24)) {
            terminal.type("bookings up; echo \"ended with $?\"");
            terminal.awaitLine(line -> line.equals("Ctrl-C stops it; data is kept."));

            assertThat(terminal.lines())
                    .filteredOn(line -> line.contains(" ready "))
                    .hasSize(PARTS.size());
            assertThat(terminal.lines()).filteredOn(line -> line.contains("…")).isEmpty();
            assertThat(terminal.colours()).contains("\u001b[32m✔").contains("\u001b[32mready");
            assertThat(Traces.of(home)).hasSizeGreaterThan(PARTS.size());

            terminal.press("C-c");
            terminal.awaitLine(line -> line.equals("ended with 130"));

            for (String part : PARTS) {
                assertThat(terminal.lines())
                        .filteredOn(line -> line.matches("  ◼ " + part + " +stopped .*"))
                        .hasSize(1);
            }
            assertThat(Traces.of(home)).isEmpty();
        }
    }

    @Test
    void aSmallWindowBreaksNoLineAndKillNineEndsAll() {
        try (Tmux terminal = new Tmux(folder, home, 40, 10)) {
            terminal.type("NO_COLOR=1 bookings up");
            terminal.awaitLine(line -> line.equals("Ctrl-C stops it; data is kept."));

            List<String> lines = terminal.rows();
            for (int i = 0; i < PARTS.size(); i++) {
                assertThat(lines.get(1 + i)).as(String.join("\n", lines)).matches("  ✔ [a-z]+ +ready +\\d+\\.\\d s.*");
            }
            assertThat(terminal.colours()).doesNotContain("\u001b[3");

            command(terminal).destroyForcibly();

            await().atMost(GONE_MAX)
                    .untilAsserted(() -> assertThat(Traces.of(home)).isEmpty());
        }
    }

    private static ProcessHandle command(Tmux terminal) {
        return terminal.shell()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").endsWith("dev.mek.cli.Main up"))
                .findFirst()
                .orElseThrow();
    }
}
