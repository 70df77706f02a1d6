package dev.mek.cli.rounds;

import java.util.List;
import java.util.Random;

/** What ends a stack. */
enum Ending {
    DOWN(true),
    DOWN_DETACHED(false),
    TERM(true),
    KILL_COMMAND(true),
    KILL_SUPERVISOR(true),
    KILL_SUPERVISOR_DETACHED(false);

    private static final List<Ending> ORDERLY = List.of(DOWN, DOWN_DETACHED, TERM);
    private static final List<Ending> KILLS = List.of(KILL_COMMAND, KILL_SUPERVISOR, KILL_SUPERVISOR_DETACHED);

    private final boolean foreground;

    Ending(boolean foreground) {
        this.foreground = foreground;
    }

    /** Whether the stack is held by a command in the foreground. */
    boolean foreground() {
        return foreground;
    }

    /** Every other end is a kill. */
    static Ending of(int round, Random random) {
        List<Ending> some = round % 2 == 0 ? KILLS : ORDERLY;
        return some.get(random.nextInt(some.size()));
    }
}
