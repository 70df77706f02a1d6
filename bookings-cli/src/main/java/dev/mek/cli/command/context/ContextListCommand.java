package dev.mek.cli.command.context;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.Contexts;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Printer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings context list}. */
@Command(
        description = "List the contexts, and which is in use. None in use is the local stack.",
        footer = {"  bookings context list", "  bookings context list -o ndjson | jq -r .name"})
public final class ContextListCommand implements Callable<Exit> {

    private final Environment environment;

    @Mixin
    OutputOption output = new OutputOption();

    public ContextListCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Contexts contexts = Contexts.of(environment.variables());
        String inUse = contexts.inUse().orElse(Context.LOCAL);
        Printer<ContextRow> printer =
                ContextRow.LIST.list(output.format(), environment.console().out());
        contexts.names().forEach(name -> printer.print(new ContextRow(contexts.get(name), name.equals(inUse))));
        printer.end();
        if (contexts.names().isEmpty()) {
            environment.console().say("no contexts; 'bookings context add' makes one");
        }
        return Exit.DONE;
    }
}
