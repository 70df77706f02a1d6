package dev.mek.bookings;

import dev.mek.bookings.loop.Backoff;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the database at the start: everything of a stack starts at once. */
final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private Patience() {}

    /** Does something that needs the database, as {@link #withDatabase(Duration, Supplier)}. */
    static void withDatabase(Duration waitMax, Runnable step) throws InterruptedException {
        boolean done = withDatabase(waitMax, () -> {
            step.run();
            return true;
        });
        LOG.atDebug().addKeyValue("done", done).log("The database answered");
    }

    /**
     * Does something that needs the database, as soon as it answers; a step that is cut off is done again from its start.
     * Throws what the database said when that will not mend itself, or after the wait.
     */
    static <T> T withDatabase(Duration waitMax, Supplier<T> step) throws InterruptedException {
        long giveUpNanos = System.nanoTime() + waitMax.toNanos();
        var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException failure) {
                if (!mendsItself(failure) || System.nanoTime() > giveUpNanos) {
                    throw failure;
                }
                Duration pause = backoff.next();
                LOG.atInfo()
                        .addKeyValue("attempt", backoff.failures())
                        .addKeyValue("restMs", pause.toMillis())
                        .addKeyValue("error", reason(failure))
                        .log("The database does not answer yet");
                Thread.sleep(pause);
            }
        }
    }

    /** No connection, starting up or shutting down, too many connections, or not created yet. */
    private static boolean mendsItself(Throwable failure) {
        String state = state(failure);
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300") || state.equals("3D000");
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
