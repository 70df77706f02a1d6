package dev.mek.cli.command.booking;

import dev.mek.cli.http.Availability;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.http.Slot;
import dev.mek.cli.http.Workshop;
import dev.mek.cli.option.DateText;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Format;
import dev.mek.cli.output.Printer;
import dev.mek.cli.output.Times;
import dev.mek.cli.output.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings availability}. */
@Command(
        description = "Show the free slots of one day.",
        footer = {
            "  bookings availability -w north -s oil-change",
            "  bookings availability -w harbour -s brakes --date 2026-12-01 -o ndjson"
        })
public final class AvailabilityCommand implements Callable<Exit> {

    private final Environment environment;

    @Option(
            names = {"-w", "--workshop"},
            required = true,
            paramLabel = "ID",
            description = "Where: north, south or harbour.")
    String workshop = "";

    @Option(
            names = {"-s", "--service"},
            required = true,
            paramLabel = "ID",
            description = "What: oil-change, inspection, brakes or tyres.")
    String service = "";

    @Option(
            names = {"-d", "--date"},
            paramLabel = "DATE",
            converter = DateText.class,
            description = "The day on the workshop's own calendar, such as 2026-12-01 (default: tomorrow).")
    @Nullable
    LocalDate date;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public AvailabilityCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Bookings bookings = new ServiceAccess(environment, where).bookings();
        LocalDate day = date != null ? date : tomorrow(bookings);
        Availability free = bookings.availability(workshop, service, day);
        Printer<Slot> printer =
                view(free.zone()).list(output.format(), environment.console().out());
        free.slots().forEach(printer::print);
        printer.end();
        if (free.slots().isEmpty() && output.format() == Format.TABLE) {
            environment.console().say("no free slot for " + service + " at " + workshop + " on " + day);
        }
        return Exit.DONE;
    }

    private LocalDate tomorrow(Bookings bookings) {
        ZoneId zone = bookings.workshops().stream()
                .filter(candidate -> candidate.id().equals(workshop))
                .findFirst()
                .map(Workshop::zone)
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(environment.clock().instant(), zone).plusDays(1);
    }

    private static View<Slot> view(ZoneId zone) {
        DateTimeFormatter there = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ROOT);
        return new View<>(
                List.of(
                        Column.of("slot", slot -> Times.slot(slot.start(), slot.end())),
                        Column.of(
                                "in " + zone, slot -> there.format(slot.start().atZone(zone)))),
                Slot::json);
    }
}
