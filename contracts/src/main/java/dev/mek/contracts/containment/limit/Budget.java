package dev.mek.contracts.containment.limit;

/** Steps and time that one comparison may take. Not thread-safe: one for each comparison. */
public final class Budget {

    /** The clock is looked at once in so many steps. */
    private static final int STEPS_PER_LOOK = 64;

    private final long stepsMax;
    private final long deadlineNanos;
    private long steps;

    private Budget(long stepsMax, long deadlineNanos) {
        this.stepsMax = stepsMax;
        this.deadlineNanos = deadlineNanos;
    }

    /** A budget that starts now. */
    public static Budget of(long stepsMax, long timeMaxMs) {
        return new Budget(stepsMax, System.nanoTime() + timeMaxMs * 1_000_000);
    }

    /**
     * Takes one step.
     *
     * @throws TooHard when steps or time are used up
     */
    public void step() {
        if (++steps > stepsMax) {
            throw new TooHard("more than " + stepsMax + " steps");
        }
        if (steps % STEPS_PER_LOOK == 0) {
            look();
        }
    }

    /** Looks at the clock without taking a step; for single steps that are long. */
    public void look() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new TooHard("the time for one comparison is used up");
        }
    }
}
