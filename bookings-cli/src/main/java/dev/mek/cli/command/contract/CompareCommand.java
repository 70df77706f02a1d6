package dev.mek.cli.command.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Printer;
import dev.mek.contracts.containment.Containment;
import dev.mek.contracts.containment.Options;
import dev.mek.contracts.containment.Verdict;
import dev.mek.contracts.containment.normal.Draft;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings contracts compare}. */
@Command(
        description = {
            "Compare two JSON Schemas: is every value that is valid under one valid under the other?",
            "backward: what OLD accepts, NEW accepts. forward: the other way. OK is proven; BREAK shows a value; UNDECIDED"
                    + " says why.",
            "Formats are annotations. The draft comes from $schema, else from --draft."
        },
        footer = {
            "  bookings contracts compare old.schema.json new.schema.json",
            "  bookings contracts compare old.schema.json new.schema.json -o json",
            "  bookings contracts compare --pairs pairs.jsonl",
            "",
            "  A line in, and the line out:",
            "  {\"id\": 1, \"draft\": \"7\", \"old\": {}, \"new\": {\"type\": \"object\"}}",
            "  {\"id\": 1, \"backward\": \"BREAK\", \"forward\": \"OK\",",
            "   \"witnesses\": {\"backward\": 0}, \"micros\": 412}"
        })
public final class CompareCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(arity = "0..1", index = "0", paramLabel = "OLD", description = "A file with a JSON Schema.")
    @Nullable
    String older;

    @Parameters(arity = "0..1", index = "1", paramLabel = "NEW", description = "A file with another.")
    @Nullable
    String newer;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description =
                    "Many pairs, one JSON object a line: id, old, new, and draft where it is another; - for stdin.")
    @Nullable
    String pairs;

    @Option(
            names = "--draft",
            paramLabel = "DRAFT",
            defaultValue = "2020-12",
            description = "7, 2019-09 or 2020-12, where a schema does not say (default: ${DEFAULT-VALUE}).")
    String draft = "2020-12";

    @Mixin
    OutputOption output = new OutputOption();

    public CompareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Draft fallback = Draft.named(draft)
                .orElseThrow(() -> new UsageError("--draft " + draft + ": it is 7, 2019-09 or 2020-12"));
        if (pairs != null) {
            if (older != null) {
                throw new UsageError("either OLD and NEW or --pairs");
            }
            new PairLines(environment, fallback).answer(pairs);
            return Exit.DONE;
        }
        if (older == null || newer == null) {
            throw new UsageError("two files: OLD and NEW; or --pairs FILE");
        }
        return compare(older, newer, fallback);
    }

    private Exit compare(String olderFile, String newerFile, Draft fallback) {
        JsonNode one = SchemaFiles.read(olderFile);
        JsonNode other = SchemaFiles.read(newerFile);
        Containment.Both both = Containment.compareBoth(one, other, Options.of(fallback));
        List<Direction> directions =
                List.of(new Direction("backward", both.backward()), new Direction("forward", both.forward()));
        for (Direction direction : directions) {
            if (direction.verdict() instanceof Verdict.Unreadable unreadable) {
                String file = unreadable.side() == Verdict.Side.OLD ? olderFile : newerFile;
                throw new UsageError(file + " is no schema: " + Direction.reason(unreadable));
            }
        }
        Printer<Direction> printer =
                Direction.VIEW.list(output.format(), environment.console().out());
        directions.forEach(printer::print);
        printer.end();
        boolean contained = directions.stream().allMatch(direction -> direction.verdict() instanceof Verdict.Ok);
        return contained ? Exit.DONE : Exit.FINDINGS;
    }
}
