package dev.mek.local.client;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.Detachment;
import dev.mek.local.process.LogFiles;
import dev.mek.local.protocol.StackState;
import dev.mek.local.protocol.SupervisorExit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Brings a supervisor up in a process of its own. */
public final class SupervisorLauncher {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);
    private static final Duration EARLIER_END_MAX = Duration.ofSeconds(40);
    private static final int PAUSE_MS = 10;
    /** Time for one that has just taken the lock to listen. */
    private static final int BUSY_PAUSE_MS = 500;

    private static final int LINES_IN_MESSAGE = 15;

    private SupervisorLauncher() {}

    /**
     * Starts the supervisor, or joins the one that runs there already; returns as soon as it can be talked to.
     *
     * <p>The process gets its own session or process group, so that Ctrl-C does not reach it.
     *
     * @param words a command line whose main calls {@code Supervisor.run} for the same folder
     * @param held true: standard input is a pipe that ends with this process, and the stack with it; false: detached
     * @throws StackFailure when the process ends, or does not answer
     */
    public static Launched start(StackFolder folder, List<String> words, boolean held) {
        awaitEndOfEarlier(folder);
        Optional<SupervisorClient> running = SupervisorClient.find(folder);
        if (running.isPresent()) {
            return new Launched(running.get(), true);
        }
        Path output = folder.logs().resolve("supervisor.out");
        long deadline = System.nanoTime() + ANSWER_MAX.toNanos();
        Process process = spawn(folder, words, held, output);
        while (System.nanoTime() < deadline) {
            boolean ended = !process.isAlive();
            Optional<SupervisorClient> client = SupervisorClient.find(folder);
            if (client.isPresent()) {
                return new Launched(client.get(), !isOurs(client.get(), process));
            }
            if (ended && process.exitValue() != SupervisorExit.BUSY) {
                throw new StackFailure("the supervisor of stack " + folder.name() + " ended with code "
                        + process.exitValue() + said(output));
            }
            pause(ended ? BUSY_PAUSE_MS : PAUSE_MS);
            if (ended && SupervisorClient.find(folder).isEmpty()) {
                // Another one had the lock, and does not listen: it was on its way out.
                process = spawn(folder, words, held, output);
            }
        }
        process.destroyForcibly();
        throw new StackFailure("the supervisor of stack " + folder.name() + " did not answer within "
                + ANSWER_MAX.toSeconds() + " s" + said(output));
    }

    /** Where there is no setsid, a shell stands between. */
    private static boolean isOurs(SupervisorClient client, Process process) {
        try {
            long pid = client.status().supervisorPid();
            return process.pid() == pid || process.descendants().anyMatch(handle -> handle.pid() == pid);
        } catch (NotUp endedMeanwhile) {
            return true;
        }
    }

    private static Process spawn(StackFolder folder, List<String> words, boolean held, Path output) {
        try {
            Files.createDirectories(folder.logs());
            return Detachment.spawn(words, held, output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the supervisor: " + e.getMessage(), e);
        }
    }

    /** One that is stopping already can't be joined. */
    private static void awaitEndOfEarlier(StackFolder folder) {
        long deadline = System.nanoTime() + EARLIER_END_MAX.toNanos();
        while (isEnding(folder)) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure("stack " + folder.name() + " is being stopped, and does not end");
            }
            pause(PAUSE_MS);
        }
    }

    private static boolean isEnding(StackFolder folder) {
        try {
            return SupervisorClient.find(folder)
                    .map(client -> client.status().state())
                    .filter(state ->
                            state != StackState.STARTING && state != StackState.CHECKING && state != StackState.READY)
                    .isPresent();
        } catch (NotUp endedMeanwhile) {
            return false;
        }
    }

    private static String said(Path output) {
        List<String> lines = LogFiles.last(output, LINES_IN_MESSAGE);
        return lines.isEmpty() ? "" : "\n  " + String.join("\n  ", lines);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while the supervisor started");
        }
    }

    /**
     * A supervisor that runs.
     *
     * @param joined true when it ran already, or another command was quicker; then its life is not held
     */
    public record Launched(SupervisorClient client, boolean joined) {}
}
