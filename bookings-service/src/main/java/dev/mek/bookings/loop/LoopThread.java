package dev.mek.bookings.loop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named platform thread that runs one loop until the loop's own stop signal ends it. It is a daemon, so that a stop
 * that ran out of time does not hold the process; who stops it waits for it here. Thread-safe.
 */
public final class LoopThread {

    private static final Logger LOG = LoggerFactory.getLogger(LoopThread.class);

    private final Thread thread;

    private LoopThread(Thread thread) {
        this.thread = thread;
    }

    /** Starts the body on a thread of that name. A body that ends by an exception is a bug and is logged as one. */
    public static LoopThread start(String name, Runnable body) {
        return new LoopThread(Thread.ofPlatform()
                .name(name)
                .daemon()
                .uncaughtExceptionHandler((thread, error) -> LOG.atError()
                        .addKeyValue("loop", thread.getName())
                        .setCause(error)
                        .log("A loop ended by an error that it does not handle"))
                .start(body));
    }

    /** Whether the loop still runs. */
    public boolean alive() {
        return thread.isAlive();
    }

    /** Waits for the loop's end; false when it did not end within the bound (and says so in the log). */
    public boolean await(Duration bound) {
        try {
            if (thread.join(bound)) {
                return true;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        LOG.atWarn()
                .addKeyValue("loop", thread.getName())
                .addKeyValue("waitedMs", bound.toMillis())
                .log("A loop did not end within its bound");
        return false;
    }
}
