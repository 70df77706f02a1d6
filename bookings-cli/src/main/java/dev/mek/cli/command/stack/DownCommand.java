package dev.mek.cli.command.stack;

import dev.mek.cli.context.Reach;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.Exit;
import dev.mek.cli.stack.Stack;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.protocol.Ending;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings down}. */
@Command(
        description = "Stop the stack.",
        footer = {"  bookings down", "  bookings down --wipe", "  bookings down --stack other"})
public final class DownCommand implements Callable<Exit> {

    private static final Duration STOP_MAX = Duration.ofMinutes(1);

    private final Environment environment;

    @ArgGroup
    @Nullable
    Remains remains;

    @Mixin
    StackOption name = new StackOption();

    /** One or the other. */
    static final class Remains {
        @Option(names = "--keep-data", description = "Keep data, logs and ports for the next time (the default).")
        boolean keep;

        @Option(names = "--wipe", description = "Leave nothing: data, logs and ports go, too.")
        boolean wipe;
    }

    public DownCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Console console = environment.console();
        Stack stack = Reach.stack(environment, name);
        boolean wipe = remains != null && remains.wipe;
        Optional<SupervisorClient> supervisor = SupervisorClient.find(stack.folder());
        if (supervisor.isPresent()) {
            try (Progress progress = Progress.down(console)) {
                supervisor.get().stop(wipe ? Ending.WIPE : Ending.KEEP_DATA, STOP_MAX, progress);
            }
            console.say("stack '" + stack.name() + "' is down, " + (wipe ? "nothing is left" : "its data is kept"));
        } else if (wipe && stack.wipe()) {
            console.say("stack '" + stack.name() + "' was not up; nothing of it is left");
        } else {
            console.say("stack '" + stack.name() + "' is not up");
        }
        return Exit.DONE;
    }
}
