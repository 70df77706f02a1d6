package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.http.Times;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.usecase.ChangeBooking;
import dev.mek.bookings.usecase.CreateBooking;
import dev.mek.bookings.usecase.WantedSlot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bodies that hold what is asked for, as commands. */
final class Commands {

    private Commands() {}

    static CreateBooking create(JsonNode body) {
        return new CreateBooking(
                body.path("workshopId").asText(),
                body.path("serviceKind").asText(),
                new WantedSlot(time(body.at("/slot/start")), nullableTime(body.at("/slot/end"))),
                body.path("customerId").asText(),
                body.path("vehicleId").asText(),
                body.path("notes").textValue());
    }

    static ChangeBooking change(JsonNode patch, Booking current) {
        return new ChangeBooking(
                current.id(),
                current.version(),
                slot(patch.path("slot"), current),
                patch.path("serviceKind").textValue(),
                patch.path("vehicleId").textValue(),
                patch.has("notes") ? new ChangeBooking.Notes(patch.path("notes").textValue()) : null);
    }

    /** The start is kept where the patch does not name it; the end is not, it follows from the service. */
    private static @Nullable WantedSlot slot(JsonNode patch, Booking current) {
        if (patch.isEmpty()) {
            return null;
        }
        Instant start = patch.has("start")
                ? time(patch.path("start"))
                : current.terms().slot().start();
        return new WantedSlot(start, nullableTime(patch.path("end")));
    }

    private static Instant time(JsonNode node) {
        return Times.instant(node.asText()).orElseThrow();
    }

    private static @Nullable Instant nullableTime(JsonNode node) {
        return node.isTextual() ? time(node) : null;
    }
}
