package dev.mek.bookings.api.server;

import dev.mek.bookings.api.problem.Refusal;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many requests are under way at the same time. Who comes beyond that is refused at once: nobody waits here, so there is
 * no queue that could grow. Thread-safe.
 */
final class Admission {

    private final Semaphore computing;
    private final Semaphore arriving;

    Admission(Limits limits) {
        this.computing = new Semaphore(limits.requestsMax());
        this.arriving = new Semaphore(limits.bodiesMax());
    }

    /**
     * Takes in a body. It does not hold a place among those that are computed, since it may be slow; but where there is no
     * such place just now, it need not come at all.
     *
     * @throws Refusal when too many are under way
     */
    <T> T arrival(Supplier<T> reading) {
        if (computing.availablePermits() <= 0) {
            throw overloaded();
        }
        return within(arriving, reading);
    }

    /**
     * Computes an answer.
     *
     * @throws Refusal when too many are under way
     */
    <T> T computation(Supplier<T> computation) {
        return within(computing, computation);
    }

    private static <T> T within(Semaphore places, Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw overloaded();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Refusal overloaded() {
        return new Refusal(DirectProblems.problem(503, null));
    }
}
