package dev.mek.bookings.usecase;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work as one transaction under READ COMMITTED: correctness comes from row locks and constraints. What PostgreSQL
 * asks to be tried again is tried again from the start; after the commit the listener is told. Thread-safe.
 */
final class Transactions {

    /** Deadlocks and lost insert races end with a winner each time: who loses this often in a row has another problem. */
    static final int ATTEMPTS_MAX = 5;

    private static final long PAUSE_MS_MAX = 20;

    /** Deadlock, serialization failure, and the same unique key written twice at once. */
    private static final Set<String> TRY_AGAIN = Set.of("40P01", "40001", "23505");

    private final Jdbi jdbi;
    private final CommitListener listener;

    Transactions(Jdbi jdbi, CommitListener listener) {
        this.jdbi = jdbi;
        this.listener = listener;
    }

    /**
     * What a transaction comes to.
     *
     * @param changed the bookings that have events to be published; empty when nothing was written
     */
    record Outcome<T>(T answer, Collection<UUID> changed) {

        static <T> Outcome<T> nothing(T answer) {
            return new Outcome<>(answer, Set.of());
        }

        static <T> Outcome<T> changed(T answer, UUID bookingId) {
            return new Outcome<>(answer, Set.of(bookingId));
        }
    }

    /**
     * Runs the work and commits.
     *
     * @throws OutcomeUnknownException when the database was lost during the commit
     */
    <T> T run(Function<Handle, Outcome<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                Outcome<T> outcome = once(work);
                if (!outcome.changed().isEmpty()) {
                    listener.committed(outcome.changed());
                }
                return outcome.answer();
            } catch (JdbiException | TryAgainException failure) {
                if (attempt == ATTEMPTS_MAX || !asksForAnotherTry(failure)) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    /** What fails before the work is done was certainly not committed; what fails after it may have been. */
    private <T> Outcome<T> once(Function<Handle, Outcome<T>> work) {
        var done = new AtomicBoolean();
        try {
            return jdbi.inTransaction(handle -> {
                Outcome<T> outcome = work.apply(handle);
                done.set(true);
                return outcome;
            });
        } catch (JdbiException failure) {
            if (done.get() && !asksForAnotherTry(failure)) {
                throw new OutcomeUnknownException(failure);
            }
            throw failure;
        }
    }

    /** The work has seen something that a new attempt will see otherwise. Carries no stack trace: it is no fault. */
    static final class TryAgainException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        TryAgainException(String why) {
            super(why, null, false, false);
        }
    }

    private static boolean asksForAnotherTry(RuntimeException failure) {
        return failure instanceof TryAgainException || TRY_AGAIN.contains(sqlState(failure));
    }

    /** Does the work and takes it back: its answer tells what would come of it. */
    <T> T rehearse(Function<Handle, Outcome<T>> work) {
        return jdbi.withHandle(handle -> {
            handle.begin();
            try {
                return work.apply(handle).answer();
            } finally {
                handle.rollback();
            }
        });
    }

    /** Reads outside of a transaction. */
    <T> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    private static String sqlState(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** A little, and not the same for all who collided. */
    private static void pause(int attempt) {
        long ms = ThreadLocalRandom.current().nextLong(Math.min(PAUSE_MS_MAX, 1L << attempt) + 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ms));
    }
}
