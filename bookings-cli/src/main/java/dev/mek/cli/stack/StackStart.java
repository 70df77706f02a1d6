package dev.mek.cli.stack;

import dev.mek.local.client.SupervisorLauncher;
import dev.mek.local.client.SupervisorLauncher.Launched;
import java.util.ArrayList;
import java.util.List;

/** Starts the supervisor of a stack as a process of its own, which runs {@code bookings supervise}. */
public final class StackStart {

    private static final String MAKE_CACHES = "BOOKINGS_MAKE_CACHES";

    private StackStart() {}

    /** Whether the stack, once started, makes caches: it starts and ends more slowly than it will from then on. */
    public static boolean makesCaches(Stack stack) {
        return !Distribution.ofProcess(stack.environment()).caches().areThere()
                && !stack.environment().getOrDefault(MAKE_CACHES, "").equals("no");
    }

    /**
     * Starts it, or joins the one that runs already. The first stack of a distribution makes the caches of its programs'
     * classes as it ends, unless the environment says {@code BOOKINGS_MAKE_CACHES=no}.
     *
     * @param wishes the options of {@code supervise}
     * @param held whether the stack ends with this process
     */
    public static Launched start(Stack stack, List<String> wishes, boolean held) {
        Distribution distribution = Distribution.ofProcess(stack.environment());
        List<String> supervise = new ArrayList<>(List.of("supervise", "--stack", stack.name()));
        supervise.addAll(wishes);
        if (held) {
            supervise.add("--held");
        }
        if (makesCaches(stack) && distribution.caches().makeRoom()) {
            supervise.add("--make-caches");
            distribution.makeCommandCache();
        }
        return SupervisorLauncher.start(
                stack.folder(),
                distribution.command(supervise, stack.environment(), wishes.contains(Backend.DOCKER.word())),
                held);
    }
}
