package dev.mek.bookings.feed;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits that end by a condition, within a bound. */
public final class Await {
    private static final Duration MAX = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(5);

    private Await() {}

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + MAX.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Within " + MAX + " this did not come true: " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
