package dev.mek.cli.command.booking;

import dev.mek.cli.http.Booking;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.Times;
import dev.mek.cli.output.View;
import java.util.List;

/** How a booking looks among others and alone. */
final class BookingViews {

    private static final Column<Booking> STATUS =
            Column.of("status", Booking::status).in(booking -> StatusColour.of(booking.status()));
    private static final Column<Booking> SLOT =
            Column.of("slot", booking -> Times.slot(booking.start(), booking.end()));

    static final View<Booking> ROW = new View<>(
            List.of(
                    Column.<Booking>of("id", booking -> booking.id().toString()).in(Colour.BOLD),
                    STATUS,
                    Column.of("workshop", Booking::workshop),
                    Column.of("service", Booking::service),
                    SLOT,
                    Column.of("customer", Booking::customer),
                    Column.of("vehicle", Booking::vehicle)),
            Booking::json);

    static final View<Booking> ALONE = new View<>(
            List.of(
                    Column.<Booking>of("id", booking -> booking.id().toString()).in(Colour.BOLD),
                    STATUS,
                    Column.of("workshop", Booking::workshop),
                    Column.of("service", Booking::service),
                    SLOT,
                    Column.of("customer", Booking::customer),
                    Column.of("vehicle", Booking::vehicle),
                    Column.of("price", booking -> booking.price().toString()),
                    Column.of("notes", Booking::notes),
                    Column.of("facts", BookingViews::facts),
                    Column.of(
                            "version",
                            booking -> booking.version() + " (request revision " + booking.requestRevision() + ")"),
                    Column.of("created", booking -> Times.minute(booking.createdAt())),
                    Column.of("changed", booking -> Times.minute(booking.changedAt()))),
            Booking::json);

    private BookingViews() {}

    private static String facts(Booking booking) {
        return "request " + booking.request() + ", work " + booking.work() + ", payment " + booking.payment();
    }
}
