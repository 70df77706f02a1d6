package dev.mek.cli.command.deadletter;

import dev.mek.cli.http.DeadLetters;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.output.Exit;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings dead-letters discard}. */
@Command(
        description = "Close a dead letter, or all that filters match, without any effect.",
        footer = {
            "  bookings dead-letters discard 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e",
            "  bookings dead-letters discard --reason bytes --topic billing.payment.v1 --yes"
        })
public final class DeadLetterDiscardCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            converter = LetterId.class,
            description = "The dead letter's id; without one the filters say which.")
    @Nullable
    UUID id;

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

    public DeadLetterDiscardCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        return new Several(id, filter, all, yes, max)
                .each(
                        environment,
                        output.format(),
                        new LetterAccess(environment, where).letters(),
                        DeadLetters::discard);
    }
}
