package dev.mek.cli.command.context;

import dev.mek.cli.context.Contexts;
import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bookings context use}. */
@Command(
        description = "Make it the one that is meant where nothing is said; local is the stack on this machine.",
        footer = {"  bookings context use aiven", "  bookings context use local"})
public final class ContextUseCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(paramLabel = "NAME", description = "The context.")
    String name = "";

    public ContextUseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Contexts contexts = Contexts.of(environment.variables());
        contexts.use(name);
        environment.console().say("in use: " + name);
        return Exit.DONE;
    }
}
