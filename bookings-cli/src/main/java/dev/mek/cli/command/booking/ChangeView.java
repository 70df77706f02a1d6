package dev.mek.cli.command.booking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Change;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Format;
import dev.mek.cli.output.Printer;
import dev.mek.cli.output.Times;
import dev.mek.cli.output.View;
import java.util.List;

/** How a change looks: a line for people, the event with its cursor for programs. */
final class ChangeView {

    /** The type of what was not a change but is so now. */
    static final String SNAPSHOT = "snapshot";

    private static final int STATUS_WIDTH = "IN_PROGRESS".length();

    private ChangeView() {}

    static Printer<Change> stream(Format format, Channel out) {
        return new View<>(List.of(), ChangeView::json).stream(format, out, change -> line(change, out));
    }

    /** What a booking is now, as if it had just become so. */
    static Change now(Booking booking) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", SNAPSHOT).put("time", booking.changedAt().toString()).set("booking", booking.json());
        return new Change("", json);
    }

    private static String line(Change change, Channel out) {
        Booking booking = change.booking();
        String status = booking.status()
                + " ".repeat(Math.max(0, STATUS_WIDTH - booking.status().length()));
        return String.join(
                "  ",
                out.paint(Colour.DIM, Times.clock(change.time())),
                booking.id().toString(),
                "v" + booking.version(),
                out.paint(StatusColour.of(booking.status()), status),
                booking.workshop() + " " + booking.service() + " " + Times.slot(booking.start(), booking.end()),
                out.paint(Colour.DIM, "work " + booking.work() + ", payment " + booking.payment()));
    }

    private static JsonNode json(Change change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("cursor", change.cursor().isEmpty() ? null : change.cursor());
        if (change.json() instanceof ObjectNode event) {
            json.setAll(event);
        }
        return json;
    }
}
