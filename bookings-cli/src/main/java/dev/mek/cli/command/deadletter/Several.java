package dev.mek.cli.command.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.http.DeadLetters;
import dev.mek.cli.http.Refused;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Format;
import dev.mek.cli.output.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter by its id, or many by filters. Many need {@code --yes}: nobody closes a thousand by a slip. One that is
 * refused does not stop the others.
 */
record Several(@Nullable UUID id, LetterFilterOptions filter, boolean all, boolean yes, int max) {

    static final int MAX = 10_000;

    /** Parked letters, the oldest first: what came first is handled first. */
    Exit each(
            Environment environment, Format format, DeadLetters letters, BiFunction<DeadLetters, UUID, JsonNode> act) {
        if (id != null) {
            one(id);
            LetterViews.OUTCOME.single(format, environment.console().out()).print(act.apply(letters, id));
            return Exit.DONE;
        }
        List<UUID> wanted = wanted(letters);
        if (!yes) {
            throw new UsageError(
                    "this is meant for " + wanted.size() + " dead letters; say --yes, or try --dry-run first");
        }
        return many(environment, format, letters, act, wanted);
    }

    private void one(UUID given) {
        if (filter.any() || all) {
            throw new UsageError("either the id " + given + " or filters, not both");
        }
    }

    private List<UUID> wanted(DeadLetters letters) {
        if (!filter.any() && !all) {
            throw new UsageError("name a dead letter, or filters such as --reason contract, or --all");
        }
        if (max < 1 || max > MAX) {
            throw new UsageError("--max " + max + ": 1 to " + MAX + " make sense");
        }
        List<UUID> ids = new ArrayList<>();
        letters.list(
                filter.in("parked"),
                max,
                letter -> ids.add(UUID.fromString(letter.path("id").asText())));
        return ids.reversed();
    }

    private static Exit many(
            Environment environment,
            Format format,
            DeadLetters letters,
            BiFunction<DeadLetters, UUID, JsonNode> act,
            List<UUID> ids) {
        Printer<JsonNode> printer =
                LetterViews.OUTCOME.list(format, environment.console().out());
        int refused = 0;
        for (UUID each : ids) {
            try {
                printer.print(act.apply(letters, each));
            } catch (Refused no) {
                refused++;
                environment.console().say(each + ": " + no.problem().detail());
            }
        }
        printer.end();
        environment.console().say((ids.size() - refused) + " done, " + refused + " refused");
        return refused == 0 ? Exit.DONE : Exit.REFUSED;
    }
}
