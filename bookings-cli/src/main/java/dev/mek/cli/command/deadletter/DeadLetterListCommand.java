package dev.mek.cli.command.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Format;
import dev.mek.cli.output.Printer;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings dead-letters list}. */
@Command(
        description = "List what the service could not handle, the newest first.",
        footer = {
            "  bookings dead-letters list",
            "  bookings dead-letters list --reason contract,conflict --since 2026-12-01T00:00Z",
            "  bookings dead-letters list --state all --max 1000 -o ndjson | jq -r .id"
        })
public final class DeadLetterListCommand implements Callable<Exit> {

    private final Environment environment;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "parked",
            description = "parked, redriven, discarded or all; several with commas (default: ${DEFAULT-VALUE}).")
    String state = "parked";

    @Mixin
    LetterFilterOptions filter = new LetterFilterOptions();

    @Option(
            names = {"-n", "--max"},
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    int max = 50;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public DeadLetterListCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        if (max < 1) {
            throw new UsageError("--max " + max + ": at least 1 makes sense");
        }
        AtomicInteger count = new AtomicInteger();
        Printer<JsonNode> printer =
                LetterViews.ROW.list(output.format(), environment.console().out());
        new LetterAccess(environment, where)
                .letters()
                .list(filter.in(state.equals("all") ? null : state), max, letter -> {
                    count.incrementAndGet();
                    printer.print(letter);
                });
        printer.end();
        if (count.get() == 0 && output.format() == Format.TABLE) {
            environment.console().say("no dead letters");
        }
        return Exit.DONE;
    }
}
