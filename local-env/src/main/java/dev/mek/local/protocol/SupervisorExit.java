package dev.mek.local.protocol;

/** How a supervisor's process ends. */
public final class SupervisorExit {
    /** The stack was stopped, by whomever. */
    public static final int STOPPED = 0;
    /** The stack could not be started. */
    public static final int FAILED = 1;
    /** Another supervisor has the folder. */
    public static final int BUSY = 3;

    private SupervisorExit() {}
}
