package dev.mek.cli.command.booking;

import dev.mek.cli.http.Booking;
import dev.mek.cli.option.BookingId;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KeyOption;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.output.Exit;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings cancel}. */
@Command(
        description = "Cancel a booking. Its bay is free at once; billing refunds what it has taken.",
        footer = {"  bookings cancel 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e"})
public final class CancelCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(paramLabel = "BOOKING", converter = BookingId.class, description = "The booking's id.")
    @Nullable
    UUID booking;

    @Option(
            names = "--if-version",
            paramLabel = "NUMBER",
            description = "Only when the booking still has this version; no second try.")
    @Nullable
    Long expected;

    @Mixin
    KeyOption key = new KeyOption();

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public CancelCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Booking cancelled = new ServiceAccess(environment, where)
                .bookings()
                .cancel(Objects.requireNonNull(booking), expected, key.key());
        BookingViews.ALONE.single(output.format(), environment.console().out()).print(cancelled);
        return Exit.DONE;
    }
}
