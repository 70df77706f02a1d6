package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mek.bookings.api.http.EntityTag;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.problem.Violation;
import dev.mek.bookings.api.view.BookingJson;
import dev.mek.bookings.api.view.HistoryJson;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.contracts.json.Json;
import java.util.List;
import java.util.Locale;

/** The use cases' refusals as problems. */
final class Refusals {

    private Refusals() {}

    static Refusal invalid(List<Violation> violations) {
        return new Refusal(Problem.of(ProblemKind.INVALID_BODY, violations));
    }

    static Refusal slotTaken(List<Slot> nextFree) {
        ArrayNode slots = Json.mapper().createArrayNode();
        nextFree.forEach(slot -> slots.add(HistoryJson.slot(slot)));
        return new Refusal(Problem.of(
                        ProblemKind.SLOT_TAKEN,
                        nextFree.isEmpty()
                                ? "No bay is free then, nor soon after."
                                : "No bay is free then; the next free slot starts at "
                                        + nextFree.getFirst().start() + ".")
                .with("nextFree", slots));
    }

    static Refusal refused(dev.mek.bookings.domain.Refusal why, Booking booking) {
        return new Refusal(Problem.of(ProblemKind.COMMAND_REFUSED, "This is refused because " + why.words() + ".")
                .with("reason", why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("booking", BookingJson.of(booking))
                .withHeader("ETag", EntityTag.of(booking.version())));
    }

    static Refusal stale(Booking current) {
        return new Refusal(Problem.of(
                        ProblemKind.STALE_VERSION,
                        "The booking is at version " + current.version() + "; read it again before changing it.")
                .with("currentVersion", current.version())
                .withHeader("ETag", EntityTag.of(current.version())));
    }
}
