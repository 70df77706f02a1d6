package dev.mek.cli.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Sends a request again when it is not known what became of it, or when nothing did for now. Only for requests with an
 * Idempotency-Key: the service does them once, however often they come.
 */
final class Insistence {

    /** A service that restarts, or a database that does, is back by then; a person would not wait longer without a word. */
    private static final Duration INSIST_MAX = Duration.ofSeconds(15);

    private static final long PAUSE_MS = 500;

    private static final int UNAVAILABLE = 503;
    private static final Set<String> PASSES_BY = Set.of("request-under-way");

    private final Duration insistMax;

    Insistence() {
        this(INSIST_MAX);
    }

    Insistence(Duration insistMax) {
        this.insistMax = insistMax;
    }

    /** The answer, or the failure that lasted. A service that was never reached is not waited for: there is none. */
    <T> T on(Supplier<T> request) {
        long giveUpNanos = System.nanoTime() + insistMax.toNanos();
        boolean reached = false;
        while (true) {
            try {
                return request.get();
            } catch (Refused refused) {
                reached = true;
                if (!passes(refused.problem()) || System.nanoTime() > giveUpNanos) {
                    throw refused;
                }
            } catch (Unreachable unreachable) {
                reached |= !unreachable.neverConnected();
                if (!reached || Thread.currentThread().isInterrupted() || System.nanoTime() > giveUpNanos) {
                    throw unreachable;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
        }
    }

    private static boolean passes(Problem problem) {
        return problem.status() == UNAVAILABLE || PASSES_BY.contains(problem.slug());
    }
}
