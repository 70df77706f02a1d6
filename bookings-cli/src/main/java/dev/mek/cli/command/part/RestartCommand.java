package dev.mek.cli.command.part;

import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Times;
import dev.mek.local.protocol.PartAction;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings restart}. */
@Command(
        description = {"End parts well and start them again, one after the other; returns when each is ready."},
        footer = {"  bookings restart bookings", "  bookings restart peers kafka"})
public final class RestartCommand implements Callable<Exit> {

    /** A part has a minute to be ready, and some time to end before. */
    private static final Duration READY_MAX = Duration.ofMinutes(2);

    private final Environment environment;

    @Mixin
    PartArguments parts = new PartArguments();

    public RestartCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        return new Deed(
                        PartAction.RESTART,
                        READY_MAX,
                        Deed::isReadyAnew,
                        (before, after, taken) -> after.name() + " is ready again after " + Times.seconds(taken))
                .on(parts, environment);
    }
}
