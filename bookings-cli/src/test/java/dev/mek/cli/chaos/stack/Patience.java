package dev.mek.cli.chaos.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a condition, within a bound. */
public final class Patience {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Patience() {}

    /** True as soon as the condition holds; false when it does not within the bound, or the thread is interrupted. */
    public static boolean until(Duration bound, BooleanSupplier condition) {
        return until(bound, LOOK_AGAIN, condition);
    }

    /** The same, looking as often as that. */
    public static boolean until(Duration bound, Duration lookAgain, BooleanSupplier condition) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(lookAgain.toNanos());
        }
        return true;
    }
}
