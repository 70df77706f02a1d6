package dev.mek.cli.command.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Format;
import dev.mek.cli.output.Printer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings dead-letters unknown-types}. */
@Command(
        description =
                "List the types of events that the service does not know and skips, with the first event of each.",
        footer = {"  bookings dead-letters unknown-types", "  bookings dead-letters unknown-types -o ndjson | jq .value"
        })
public final class UnknownTypesCommand implements Callable<Exit> {

    private final Environment environment;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public UnknownTypesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        List<JsonNode> types = new LetterAccess(environment, where).letters().unknownTypes();
        Printer<JsonNode> printer =
                LetterViews.UNKNOWN.list(output.format(), environment.console().out());
        types.forEach(printer::print);
        printer.end();
        if (types.isEmpty() && output.format() == Format.TABLE) {
            environment.console().say("no unknown types");
        }
        return Exit.DONE;
    }
}
