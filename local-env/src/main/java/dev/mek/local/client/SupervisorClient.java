package dev.mek.local.client;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Talks to the supervisor of one stack. Each call is a connection of its own. Thread-safe. */
public final class SupervisorClient {
    private final StackFolder folder;

    private SupervisorClient(StackFolder folder) {
        this.folder = folder;
    }

    /** Empty when no supervisor runs there. */
    public static Optional<SupervisorClient> find(StackFolder folder) {
        return Optional.of(new SupervisorClient(folder));
    }

    public StackStatus status() {
        Objects.requireNonNull(folder);
        throw new UnsupportedOperationException("to come: " + folder);
    }

    /**
     * Tells every event, beginning with the present state, until the stack is ready.
     *
     * @throws StackFailure when the start fails, the supervisor dies, or the time is up
     */
    public StackStatus awaitReady(Duration bound, Consumer<StackEvent> listener) {
        Objects.requireNonNull(folder);
        throw new UnsupportedOperationException("to come: " + bound + listener);
    }

    /** Tells every event, beginning with the present state, until the stack has stopped or the thread is interrupted. */
    public void watch(Consumer<StackEvent> listener) {
        Objects.requireNonNull(folder);
        throw new UnsupportedOperationException("to come: " + listener);
    }

    /**
     * Tells log lines, oldest first.
     *
     * @param part null for all parts
     * @param linesMax how many earlier lines of each part
     * @param follow go on with each new line until the stack has stopped or the thread is interrupted
     */
    public void logs(@Nullable String part, int linesMax, boolean follow, Consumer<PartLine> listener) {
        Objects.requireNonNull(folder);
        throw new UnsupportedOperationException("to come: " + part + linesMax + follow + listener);
    }

    /** Stops the stack; returns when the supervisor is gone. */
    public void stop(Ending ending, Duration bound, Consumer<StackEvent> listener) {
        Objects.requireNonNull(folder);
        throw new UnsupportedOperationException("to come: " + ending + bound + listener);
    }
}
