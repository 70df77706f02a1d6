package dev.mek.cli.command.booking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.option.BookingArgument;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Printer;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings show}. */
@Command(
        description = "Show one booking, or how it came to be what it is.",
        footer = {
            "  bookings show 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e",
            "  bookings show 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --history",
            "  bookings show 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e -o json | jq .status"
        })
public final class ShowCommand implements Callable<Exit> {

    private final Environment environment;

    @Mixin
    BookingArgument booking = new BookingArgument();

    @Option(names = "--history", description = "Its versions, the first one first.")
    boolean history;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public ShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        UUID id = booking.id();
        Bookings bookings = new ServiceAccess(environment, where).bookings();
        if (history) {
            Printer<JsonNode> printer =
                    HistoryView.ROW.list(output.format(), environment.console().out());
            bookings.history(id).forEach(printer::print);
            printer.end();
        } else {
            BookingViews.ALONE
                    .single(output.format(), environment.console().out())
                    .print(bookings.find(id));
        }
        return Exit.DONE;
    }
}
