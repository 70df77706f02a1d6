package dev.mek.cli.terminal;

import static org.awaitility.Awaitility.await;

import dev.mek.cli.whole.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;

/** A terminal of one window with a shell in it, in which {@code bookings} is the built command. */
final class Tmux implements AutoCloseable {

    private static final Duration SEEN_MAX = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Path socket;

    /** With stacks in the home only; its socket lies in the folder. */
    Tmux(Path folder, Path home, int columns, int rows) {
        socket = folder.resolve("tmux");
        List<String> words = words(
                "-u",
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                String.valueOf(columns),
                "-y",
                String.valueOf(rows),
                "sh");
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("BOOKINGS_HOME", home.toString());
        builder.environment().put("PATH", Shell.program().getParent() + ":" + System.getenv("PATH"));
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("ENV", "TMUX", "NO_COLOR"));
        run(builder);
        awaitScreen(screen -> !screen.isBlank());
    }

    /** Ends the test as not run, and says so, where there is no tmux. */
    static void assumeThere() {
        boolean there = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Path.of(folder, "tmux").toFile().canExecute());
        if (!there) {
            System.out.println("NOT RUN: tmux is missing, so nobody has looked at the command on a terminal");
        }
        Assumptions.assumeTrue(there, "tmux is missing");
    }

    /** Types a line and Enter. */
    void type(String line) {
        run(words("send-keys", "-l", line));
        press("Enter");
    }

    void press(String key) {
        run(words("send-keys", key));
    }

    void resize(int columns, int rows) {
        run(words("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows)));
    }

    /** All lines that have been printed, those that were scrolled away, too; whole, where the window broke them. */
    List<String> lines() {
        return run(words("capture-pane", "-p", "-J", "-S", "-"))
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** The same as the window broke them. */
    List<String> rows() {
        return run(words("capture-pane", "-p", "-S", "-")).lines().toList();
    }

    /** The visible screen with its colours as escape sequences. */
    String colours() {
        return run(words("capture-pane", "-p", "-e"));
    }

    /** The shell that runs in the window. */
    ProcessHandle shell() {
        long pid = Long.parseLong(
                run(words("display-message", "-p", "#{pane_pid}")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    void awaitLine(Predicate<String> line) {
        awaitScreen(screen -> screen.lines().anyMatch(line));
    }

    private void awaitScreen(Predicate<String> screen) {
        try {
            await().atMost(SEEN_MAX).pollInterval(LOOK_EVERY).until(() -> screen.test(String.join("\n", lines())));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "the screen after " + SEEN_MAX.toSeconds() + " s:\n" + String.join("\n", lines()), late);
        }
    }

    @Override
    public void close() {
        run(words("kill-server"));
    }

    private List<String> words(String... words) {
        List<String> all = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
        all.addAll(List.of(words));
        return all;
    }

    private static String run(List<String> words) {
        return run(new ProcessBuilder(words).redirectErrorStream(true));
    }

    private static String run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(builder.command() + " failed: " + said);
            }
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
