package dev.mek.cli.command.context;

import dev.mek.cli.context.Contexts;
import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bookings context remove}. */
@Command(
        description = "Forget a context. What it names is not touched.",
        footer = {"  bookings context remove here"})
public final class ContextRemoveCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(paramLabel = "NAME", description = "The context.")
    String name = "";

    public ContextRemoveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Contexts contexts = Contexts.of(environment.variables());
        boolean inUse = contexts.inUse().filter(name::equals).isPresent();
        contexts.remove(name);
        environment.console().say("context '" + name + "' is forgotten" + (inUse ? "; in use: local" : ""));
        return Exit.DONE;
    }
}
