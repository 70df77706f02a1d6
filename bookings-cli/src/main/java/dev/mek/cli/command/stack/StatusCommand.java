package dev.mek.cli.command.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.context.Reach;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.DocumentPrinter;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.NdjsonPrinter;
import dev.mek.cli.output.TablePrinter;
import dev.mek.cli.output.Times;
import dev.mek.contracts.json.Json;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackState;
import dev.mek.local.protocol.StackStatus;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings status}. */
@Command(
        description =
                "Show how the stack is: its parts, since when, where they are reached. Exit code 4 when it is not up.",
        footer = {"  bookings status", "  bookings status -o json | jq -r '.parts[] | .name + \" \" + .state'"})
public final class StatusCommand implements Callable<Exit> {

    private static final List<Column<PartStatus>> COLUMNS = List.of(
            Column.of("part", PartStatus::name),
            Column.<PartStatus>of("state", part -> Look.word(part.state())).in(part -> Look.colour(part.state())),
            Column.of("since", part -> Times.clock(part.since())),
            Column.of("pid", Look::identity),
            Column.of("memory", StatusCommand::memory),
            Column.of("restarts", part -> String.valueOf(part.restarts())),
            Column.of("address", Look::address));

    private final Environment environment;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    StackOption name = new StackOption();

    public StatusCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        StackStatus status = Reach.stack(environment, name).status();
        Channel out = environment.console().out();
        switch (output.format()) {
            case TABLE -> table(status, out);
            case JSON -> new DocumentPrinter<>(out, StatusCommand::json).print(status);
            case NDJSON -> new NdjsonPrinter<>(out, StatusCommand::json).print(status);
        }
        return status.state() == StackState.FAILED ? Exit.FAILED : Exit.DONE;
    }

    private static JsonNode json(StackStatus status) {
        return Json.mapper().valueToTree(status);
    }

    private static void table(StackStatus status, Channel out) {
        TablePrinter<PartStatus> table = new TablePrinter<>(out, COLUMNS);
        status.parts().forEach(table::print);
        table.end();
        String detail = status.detail() == null ? "" : " (" + status.detail() + ")";
        out.line("stack '" + status.name() + "' is " + status.state().name().toLowerCase(java.util.Locale.ROOT) + detail
                + " since " + since(status.since()) + ", in " + status.folder());
        status.parts().stream()
                .filter(part -> part.detail() != null)
                .forEach(part -> Look.ending(part).forEach(out::line));
    }

    private static String since(Instant time) {
        return Times.minute(time);
    }

    private static String memory(PartStatus part) {
        return part.memoryBytes() == null ? "" : part.memoryBytes() / 1024 / 1024 + " MiB";
    }
}
