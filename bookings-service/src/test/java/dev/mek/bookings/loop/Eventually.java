package dev.mek.bookings.loop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, within a bound that only a failing test uses up. */
public final class Eventually {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private Eventually() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, BOUND, condition);
    }

    /** As above, for what takes longer by its nature. */
    public static void until(String what, Duration bound, BooleanSupplier condition) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Within " + bound + " it did not come true that " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
