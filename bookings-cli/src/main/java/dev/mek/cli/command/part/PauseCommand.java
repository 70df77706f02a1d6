package dev.mek.cli.command.part;

import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartState;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings pause}. */
@Command(
        description = {
            "Freeze parts where they stand: their connections stay open, and nothing is answered.",
            "'bookings resume' lets them go on."
        },
        footer = {"  bookings pause kafka && bookings resume kafka"})
public final class PauseCommand implements Callable<Exit> {

    private static final Duration FROZEN_MAX = Duration.ofSeconds(10);

    private final Environment environment;

    @Mixin
    PartArguments parts = new PartArguments();

    public PauseCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        return new Deed(
                        PartAction.PAUSE,
                        FROZEN_MAX,
                        (before, now) -> now.state() == PartState.PAUSED,
                        (before, after, taken) ->
                                after.name() + " is paused; 'bookings resume " + after.name() + "' lets it go on")
                .on(parts, environment);
    }
}
