package dev.mek.cli.command.booking;

import dev.mek.cli.http.Booking;
import dev.mek.cli.option.BookingArgument;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KeyOption;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.VersionOption;
import dev.mek.cli.output.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bookings cancel}. */
@Command(
        description = "Cancel a booking. Its bay is free at once; billing refunds what it has taken.",
        footer = {"  bookings cancel 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e"})
public final class CancelCommand implements Callable<Exit> {

    private final Environment environment;

    @Mixin
    BookingArgument booking = new BookingArgument();

    @Mixin
    VersionOption version = new VersionOption();

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
        Booking cancelled =
                new ServiceAccess(environment, where).bookings().cancel(booking.id(), version.expected(), key.key());
        BookingViews.ALONE.single(output.format(), environment.console().out()).print(cancelled);
        return Exit.DONE;
    }
}
