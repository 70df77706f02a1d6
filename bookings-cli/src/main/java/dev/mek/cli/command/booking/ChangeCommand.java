package dev.mek.cli.command.booking;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.option.BookingArgument;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KeyOption;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.ServiceOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.VersionOption;
import dev.mek.cli.output.Exit;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings change}. */
@Command(
        description = {
            "Change a booking. Another slot or service asks both peers anew.",
            "Should somebody else's change come between, it is tried once more when that left the request as it was."
        },
        footer = {
            "  bookings change 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --start next",
            "  bookings change 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --service brakes"
        })
public final class ChangeCommand implements Callable<Exit> {

    private final Environment environment;

    @Mixin
    BookingArgument booking = new BookingArgument();

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "Another slot: a time in the workshop's zone, one with an offset, or 'next'.")
    @Nullable
    String start;

    @Option(
            names = {"-s", "--service"},
            paramLabel = "ID",
            description = "Another service.")
    @Nullable
    String service;

    @Option(names = "--vehicle", paramLabel = "ID", description = "Another car.")
    @Nullable
    String vehicle;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Other notes; '' removes them.")
    @Nullable
    String notes;

    @Mixin
    VersionOption version = new VersionOption();

    @Mixin
    KeyOption key = new KeyOption();

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    ServiceOption where = new ServiceOption();

    public ChangeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        UUID id = booking.id();
        if (start == null && service == null && vehicle == null && notes == null) {
            throw new UsageError("change: nothing to change; --start, --service, --vehicle or --notes says what");
        }
        Bookings bookings = new ServiceAccess(environment, where).bookings();
        Booking changed = start == null
                ? bookings.change(id, patch(null), version.expected(), key.key())
                : search(bookings, id)
                        .book(start, time -> bookings.change(id, patch(time), version.expected(), key.key()));
        BookingViews.ALONE.single(output.format(), environment.console().out()).print(changed);
        return Exit.DONE;
    }

    private SlotSearch search(Bookings bookings, UUID id) {
        Booking present = bookings.find(id);
        return new SlotSearch(
                bookings,
                later(present.start()),
                present.workshop(),
                Objects.requireNonNullElse(service, present.service()));
    }

    private Instant later(Instant start) {
        Instant now = environment.clock().instant();
        return start.isAfter(now) ? start : now;
    }

    private ObjectNode patch(@Nullable Instant time) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        if (time != null) {
            patch.putObject("slot").put("start", time.toString());
        }
        if (service != null) {
            patch.put("serviceKind", service);
        }
        if (vehicle != null) {
            patch.put("vehicleId", vehicle);
        }
        if (notes != null) {
            patch.put("notes", notes.isEmpty() ? null : notes);
        }
        return patch;
    }
}
