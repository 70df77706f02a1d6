package dev.mek.cli.stack;

import dev.mek.local.client.SupervisorLauncher;
import dev.mek.local.client.SupervisorLauncher.Launched;
import java.util.List;
import java.util.stream.Stream;

/** Starts the supervisor of a stack as a process of its own, which runs {@code bookings supervise}. */
public final class StackStart {

    private StackStart() {}

    /**
     * Starts it, or joins the one that runs already.
     *
     * @param wishes the options of {@code supervise}
     * @param held whether the stack ends with this process
     */
    public static Launched start(Stack stack, List<String> wishes, boolean held) {
        List<String> supervise = Stream.of(
                        List.of("supervise", "--stack", stack.name()),
                        wishes,
                        held ? List.of("--held") : List.<String>of())
                .flatMap(List::stream)
                .toList();
        return SupervisorLauncher.start(
                stack.folder(), Distribution.ofProcess().command(supervise, stack.environment()), held);
    }
}
