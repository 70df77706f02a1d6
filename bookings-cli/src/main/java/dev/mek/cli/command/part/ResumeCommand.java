package dev.mek.cli.command.part;

import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartState;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings resume}. */
@Command(
        description = {"Let paused parts go on where they stood."},
        footer = {"  bookings resume kafka"})
public final class ResumeCommand implements Callable<Exit> {

    private static final Duration GOES_ON_MAX = Duration.ofSeconds(10);

    private final Environment environment;

    @Mixin
    PartArguments parts = new PartArguments();

    public ResumeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        return new Deed(
                        PartAction.RESUME,
                        GOES_ON_MAX,
                        (before, now) -> now.state() != PartState.PAUSED,
                        (before, after, taken) ->
                                after.name() + (before.state() == PartState.PAUSED ? " goes on" : " was not paused"))
                .on(parts, environment);
    }
}
