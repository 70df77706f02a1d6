package dev.mek.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.whole.Shell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Commands that show data, on a terminal, over one stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalIT {

    private static final String ESCAPE = "\u001b[";

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Shell shell() {
        return new Shell(home);
    }

    @BeforeAll
    void bringUp() throws Exception {
        Tmux.assumeThere();
        Shell.Ran up = shell().bookings("up", "--detach", "--start-after", "1m");
        assertThat(up.code()).as(up.err()).isZero();
    }

    @AfterAll
    void leaveNothing() throws Exception {
        shell().bookings("down", "--wipe");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        try (Tmux terminal = new Tmux(folder, home, 100, 24)) {
            terminal.type("bookings status; echo end 1");
            terminal.awaitLine(line -> line.equals("end 1"));
            assertThat(terminal.colours()).contains("\u001b[32mready");

            terminal.type(
                    "clear; NO_COLOR=1 bookings status; bookings status | cat; TERM=dumb bookings status; echo end 2");
            terminal.awaitLine(line -> line.equals("end 2"));
            assertThat(terminal.colours()).contains("postgres  ready").doesNotContain(ESCAPE);
        }
    }

    @Test
    void watchDrawsALineForEachChangeUntilCtrlC() throws Exception {
        try (Tmux terminal = new Tmux(folder, home, 150, 24)) {
            terminal.type("bookings watch --workshop south; echo \"ended with $?\"");
            terminal.awaitLine(line -> line.startsWith("watching"));

            String id = create("south");
            terminal.awaitLine(line -> line.contains(id + "  v1  PENDING "));
            terminal.awaitLine(line -> line.contains(id + "  v3  CONFIRMED "));
            shell().bookings("cancel", id);
            terminal.awaitLine(line -> line.contains(id + "  v4  CANCELLED "));
            terminal.press("C-c");
            terminal.awaitLine(line -> line.endsWith("ended with 130"));

            assertThat(terminal.colours()).contains("\u001b[32mCONFIRMED");
        }
    }

    @Test
    void aWindowMayBecomeSmallWhileAWatchRuns() throws Exception {
        try (Tmux terminal = new Tmux(folder, home, 80, 24)) {
            terminal.type("bookings watch -w harbour; echo \"ended with $?\"");
            terminal.awaitLine(line -> line.startsWith("watching"));
            terminal.resize(40, 10);

            String id = create("harbour");

            terminal.awaitLine(line -> line.contains(id.substring(0, 20)));
            terminal.press("C-c");
            terminal.awaitLine(line -> line.endsWith("ended with 130"));
        }
    }

    @Test
    void followedLogsAndEventsEndByCtrlC() throws Exception {
        try (Tmux terminal = new Tmux(folder, home, 80, 24)) {
            terminal.type("bookings logs -f -n 3 kafka; echo \"ended with $?\"");
            terminal.awaitLine(line -> line.startsWith("kafka "));
            terminal.press("C-c");
            terminal.awaitLine(line -> line.endsWith("ended with 130"));

            terminal.type("clear; bookings events tail --from beginning; echo \"and then with $?\"");
            create("north");
            terminal.awaitLine(line -> line.contains("booking-requested"));
            terminal.press("C-c");
            terminal.awaitLine(line -> line.endsWith("and then with 130"));
        }
    }

    private String create(String workshop) throws Exception {
        Shell.Ran created = shell().run(List.of(
                Shell.program().toString(),
                "create",
                "-w",
                workshop,
                "-s",
                "tyres",
                "--start",
                "next",
                "--customer",
                "ada",
                "--vehicle",
                "v-1",
                "--quiet"));
        assertThat(created.code()).as(created.err()).isZero();
        return created.out().strip();
    }
}
