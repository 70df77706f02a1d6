package dev.mek.cli.command.booking;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KeyOption;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Exit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings create}. */
@Command(
        description = "Book a slot at a workshop.",
        footer = {
            "  bookings create -w north -s tyres --start next --customer ada --vehicle v1",
            "  bookings create -w north -s brakes --start 2026-12-01T09:00 \\",
            "      --customer ada --vehicle B-AL-1815 --notes 'front left squeals'",
            "  id=$(bookings create -w south -s tyres --start next \\",
            "      --customer ada --vehicle B-AL-1815 --quiet)"
        })
public final class CreateCommand implements Callable<Exit> {

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
            names = "--start",
            required = true,
            paramLabel = "TIME",
            description =
                    "When: a time in the workshop's zone (2026-12-01T09:00), one with an offset, or 'next' for the"
                            + " next free slot.")
    String start = "";

    @Option(names = "--customer", required = true, paramLabel = "ID", description = "Whose booking it is.")
    String customer = "";

    @Option(names = "--vehicle", required = true, paramLabel = "ID", description = "Which car comes.")
    String vehicle = "";

    @Option(names = "--notes", paramLabel = "TEXT", description = "What the workshop should know.")
    @Nullable
    String notes;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the id only.")
    boolean quiet;

    @Mixin
    KeyOption key = new KeyOption();

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public CreateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Bookings bookings = new ServiceAccess(environment, where).bookings();
        Booking booking = new SlotSearch(bookings, environment.clock().instant(), workshop, service)
                .book(start, chosen -> bookings.create(body(chosen.toString()), key.key()));
        Channel out = environment.console().out();
        if (quiet) {
            out.line(booking.id().toString());
        } else {
            BookingViews.ALONE.single(output.format(), out).print(booking);
        }
        return Exit.DONE;
    }

    private ObjectNode body(String start) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("workshopId", workshop)
                .put("serviceKind", service)
                .put("customerId", customer)
                .put("vehicleId", vehicle);
        body.putObject("slot").put("start", start);
        if (notes != null) {
            body.put("notes", notes);
        }
        return body;
    }
}
