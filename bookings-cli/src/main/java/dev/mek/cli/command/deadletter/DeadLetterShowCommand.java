package dev.mek.cli.command.deadletter;

import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.output.Exit;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bookings dead-letters show}. */
@Command(
        description = "Show a dead letter: what it holds, why it could not be handled, and what was done to it.",
        footer = {
            "  bookings dead-letters show 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e",
            "  bookings dead-letters show 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e -o json | jq -r .value.text > value.json"
        })
public final class DeadLetterShowCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(paramLabel = "ID", converter = LetterId.class, description = "The dead letter's id.")
    @Nullable
    UUID id;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public DeadLetterShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        LetterViews.ALONE
                .single(output.format(), environment.console().out())
                .print(new LetterAccess(environment, where).letters().find(Objects.requireNonNull(id)));
        return Exit.DONE;
    }
}
