package dev.mek.cli.command.context;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.Contexts;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.output.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bookings context show}. */
@Command(
        description = "Show what a context says. Secrets are not shown, only where they are.",
        footer = {
            "  bookings context show aiven",
            "  bookings context show aiven -o json | jq -r .kafka.bootstrapServers"
        })
public final class ContextShowCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(paramLabel = "NAME", description = "The context.")
    String name = "";

    @Mixin
    OutputOption output = new OutputOption();

    public ContextShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Contexts contexts = Contexts.of(environment.variables());
        Context context = contexts.get(name);
        boolean inUse = contexts.inUse().filter(name::equals).isPresent();
        ContextRow.DETAILS.single(output.format(), environment.console().out()).print(new ContextRow(context, inUse));
        ContextCheck.warn(context, environment);
        return Exit.DONE;
    }
}
