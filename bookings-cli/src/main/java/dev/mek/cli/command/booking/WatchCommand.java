package dev.mek.cli.command.booking;

import dev.mek.cli.http.Change;
import dev.mek.cli.http.FeedQuery;
import dev.mek.cli.option.BookingId;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.Statuses;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Printer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings watch}. */
@Command(
        description = {
            "Watch bookings change, a line for each change.",
            "A lost connection is taken up again where it broke; what was seen already is left out."
        },
        footer = {
            "  bookings watch",
            "  bookings watch --workshop north --status confirmed",
            "  bookings watch -b 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --until completed",
            "  bookings watch -o ndjson | jq -r '.booking.status'"
        })
public final class WatchCommand implements Callable<Exit> {

    private final Environment environment;

    @Option(
            names = {"-b", "--booking"},
            paramLabel = "BOOKING",
            converter = BookingId.class,
            description = "Only this booking, beginning with what it is now.")
    @Nullable
    UUID booking;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only changes to this status.")
    @Nullable
    String status;

    @Option(
            names = {"-w", "--workshop"},
            paramLabel = "ID",
            description = "Only at this workshop.")
    @Nullable
    String workshop;

    @Option(
            names = "--until",
            paramLabel = "STATUS",
            description = "End when a booking comes to this status; 1 when the watched one no longer can.")
    @Nullable
    String until;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "Begin after this place, which is the 'cursor' of an earlier line of JSON.")
    @Nullable
    String after;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Give up after so long, with exit code 1.")
    @Nullable
    Integer timeoutSeconds;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public WatchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        ServiceAccess access = new ServiceAccess(environment, where);
        FeedQuery query = new FeedQuery(booking, status == null ? null : Statuses.parse(status), workshop, after);
        Goal goal = new Goal(until == null ? null : Statuses.parse(until), booking != null);
        Printer<Change> printer =
                ChangeView.stream(output.format(), environment.console().out());
        Watcher watcher = new Watcher(access, query, goal, printer, environment.console());
        Exit exit = timeoutSeconds == null ? watcher.run() : watcher.run(Duration.ofSeconds(timeoutSeconds));
        printer.end();
        return exit;
    }
}
