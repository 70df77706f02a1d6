package dev.mek.cli.command.booking;

import dev.mek.cli.http.Booking;
import dev.mek.cli.http.BookingFilter;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.Statuses;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.When;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Format;
import dev.mek.cli.output.Printer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings list}. */
@Command(
        description = "List bookings, the newest first.",
        footer = {
            "  bookings list",
            "  bookings list --status confirmed --workshop north",
            "  bookings list --from 2026-12-01T00:00Z --max 1000 -o ndjson | jq -r .id"
        })
public final class ListCommand implements Callable<Exit> {

    private final Environment environment;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only of this status, such as confirmed.")
    @Nullable
    String status;

    @Option(
            names = {"-w", "--workshop"},
            paramLabel = "ID",
            description = "Only at this workshop.")
    @Nullable
    String workshop;

    @Option(names = "--customer", paramLabel = "ID", description = "Only of this customer.")
    @Nullable
    String customer;

    @Option(names = "--from", paramLabel = "TIME", description = "Only slots that end after it (UTC without offset).")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only slots that start before it.")
    @Nullable
    String to;

    @Option(
            names = {"-n", "--max"},
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    int max = 50;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public ListCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        if (max < 1) {
            throw new UsageError("--max " + max + ": at least 1 makes sense");
        }
        BookingFilter filter = new BookingFilter(
                status == null ? null : Statuses.parse(status), workshop, customer, time(from), time(to));
        AtomicInteger count = new AtomicInteger();
        Printer<Booking> printer =
                BookingViews.ROW.list(output.format(), environment.console().out());
        new ServiceAccess(environment, where).bookings().list(filter, max, booking -> {
            count.incrementAndGet();
            printer.print(booking);
        });
        printer.end();
        if (count.get() == 0 && output.format() == Format.TABLE) {
            environment.console().say("no bookings");
        }
        return Exit.DONE;
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : When.parse(text).in(ZoneOffset.UTC);
    }
}
