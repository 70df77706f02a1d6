package dev.mek.local.client;

import dev.mek.local.plan.StackFolder;
import java.util.List;
import java.util.Objects;

/** Brings a supervisor up in a process of its own. */
public final class SupervisorLauncher {
    private SupervisorLauncher() {}

    /**
     * Starts the supervisor, or joins the one that runs there already; returns as soon as it can be talked to.
     *
     * <p>The process gets its own session and process group, so that Ctrl-C does not reach it.
     *
     * @param words a command line whose main calls {@code Supervisor.run} for the same folder
     * @param held true: standard input is a pipe that ends with this process, and the stack with it; false: detached
     */
    public static Launched start(StackFolder folder, List<String> words, boolean held) {
        Objects.requireNonNull(folder);
        throw new UnsupportedOperationException("to come: " + folder + words + held);
    }

    /**
     * A supervisor that runs.
     *
     * @param joined true when it ran already; then its life is not held
     */
    public record Launched(SupervisorClient client, boolean joined) {}
}
