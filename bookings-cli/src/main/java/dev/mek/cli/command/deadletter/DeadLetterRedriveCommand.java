package dev.mek.cli.command.deadletter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.http.DeadLetters;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings dead-letters redrive}. */
@Command(
        description =
                "Have the service handle a dead letter after all, as it is or repaired, or all that filters match.",
        footer = {
            "  bookings dead-letters redrive 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --dry-run",
            "  bookings dead-letters redrive 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --with value.json",
            "  bookings dead-letters redrive --reason unknown-booking --yes"
        })
public final class DeadLetterRedriveCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            converter = LetterId.class,
            description = "The dead letter's id; without one the filters say which.")
    @Nullable
    UUID id;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "A repaired value; - for stdin. The original is kept beside it.")
    @Nullable
    String with;

    @Option(names = "--key", paramLabel = "TEXT", description = "A repaired key.")
    @Nullable
    String key;

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "A repaired header, in place of all of that name; may be repeated.")
    List<String> headers = List.of();

    @Option(names = "--dry-run", description = "Only say what would come of it.")
    boolean dryRun;

    @Mixin
    LetterFilterOptions filter = new LetterFilterOptions();

    @Option(names = "--all", description = "All that are parked.")
    boolean all;

    @Option(
            names = {"-n", "--max"},
            paramLabel = "COUNT",
            defaultValue = "1000",
            description = "Of many at most so many, the newest (default: ${DEFAULT-VALUE}).")
    int max = 1_000;

    @Option(names = "--yes", description = "Yes, all of them.")
    boolean yes;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public DeadLetterRedriveCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Repair repair = new Repair(environment, with, key, headers);
        if (id == null && repair.any()) {
            throw new UsageError("a repair is one letter's: name its id");
        }
        DeadLetters letters = new LetterAccess(environment, where).letters();
        @Nullable ObjectNode body = id != null && repair.any() ? repair.of(letters, id) : null;
        return new Several(id, filter, all, yes || dryRun, max)
                .each(environment, output.format(), letters, (to, each) -> to.redrive(each, body, dryRun));
    }
}
