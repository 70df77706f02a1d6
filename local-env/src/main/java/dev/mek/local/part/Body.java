package dev.mek.local.part;

import dev.mek.local.process.LineSink;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What runs of a part: a process on a leash, or a container. Thread-safe. */
public interface Body {
    BodyIdentity identity();

    /** Completes with the exit code (128 + signal for one that was killed) when it is gone and its last line is read. */
    CompletableFuture<Integer> exit();

    /** Ends it well, after the bound by force; returns its exit code when it is gone. */
    int stop(Duration bound) throws InterruptedException;

    /** Ends it by KILL. Returns at once. */
    void kill();

    /** Freezes it. True when it stands still, false when it does not after the bound. */
    boolean pause(Duration bound) throws InterruptedException;

    /** Lets it go on. */
    void resume();

    /** Resident bytes where only it itself can tell: of a process its identity is enough. */
    default @Nullable Long memoryBytes() {
        return null;
    }

    /** Starts a body. */
    @FunctionalInterface
    interface Start {
        /**
         * Returns when it runs, which is before it is ready.
         *
         * @param lines takes its output, line by line
         * @throws RuntimeException when it cannot be started
         */
        Body start(LineSink lines);
    }
}
