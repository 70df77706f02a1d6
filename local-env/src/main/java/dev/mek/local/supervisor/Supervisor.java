package dev.mek.local.supervisor;

import dev.mek.local.plan.Plan;
import dev.mek.local.plan.StackFolder;
import java.util.Objects;

/** Owns one stack, from its start to its end. */
public final class Supervisor {
    /** The stack was stopped on request. */
    public static final int EXIT_STOPPED = 0;
    /** The stack could not be started. */
    public static final int EXIT_FAILED = 1;
    /** Another supervisor has the folder. */
    public static final int EXIT_BUSY = 3;

    private Supervisor() {}

    /**
     * Starts the stack and keeps it until it is told to stop, by a client, by a signal, or by the end of the command that holds it.
     *
     * @param held true when standard input is a pipe held by the command whose end is this stack's end
     * @return the exit code for the process
     */
    public static int run(StackFolder folder, Plan plan, ReadyCheck check, boolean held) {
        Objects.requireNonNull(folder);
        throw new UnsupportedOperationException("to come: " + folder + plan + check + held);
    }
}
