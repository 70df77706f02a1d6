package dev.mek.cli.command.part;

import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Exit;
import dev.mek.local.protocol.PartAction;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings kill}. */
@Command(
        description = {
            "End parts by KILL, at once and without a word to them, as a crash would.",
            "The stack starts a part again that has died; 'bookings status' counts it."
        },
        footer = {"  bookings kill bookings", "  bookings kill kafka postgres"})
public final class KillCommand implements Callable<Exit> {

    private static final Duration GONE_MAX = Duration.ofSeconds(10);

    private final Environment environment;

    @Mixin
    PartArguments parts = new PartArguments();

    public KillCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        return new Deed(
                        PartAction.KILL,
                        GONE_MAX,
                        Deed::isGone,
                        (before, after, taken) ->
                                before.name() + " is killed (" + before.body() + "); it is started again")
                .on(parts, environment);
    }
}
