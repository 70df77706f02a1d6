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
import dev.mek.bookings.telemetry.LogKeys;
import dev.mek.bookings.usecase.OutcomeUnknownException;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.wire.TraceContext;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases' refusals as problems. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

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

    /** Not the database's words: they tell a stranger nothing that helps, and may tell too much. */
    static Refusal outcomeUnknown(OutcomeUnknownException unknown, TraceContext trace) {
        LOG.atWarn()
                .addKeyValue(LogKeys.ERROR, String.valueOf(unknown.getCause()))
                .log("The database was lost during a commit");
        return new Refusal(Problem.of(
                        ProblemKind.OUTCOME_UNKNOWN,
                        "Whether this was done is not known. Repeat it with the same Idempotency-Key and it is done once;"
                                + " without one, look before repeating it.")
                .with("traceId", trace.traceId())
                .withHeader("Retry-After", "2"));
    }

    static Refusal stale(Booking current) {
        return new Refusal(Problem.of(
                        ProblemKind.STALE_VERSION,
                        "The booking is at version " + current.version() + "; read it again before changing it.")
                .with("currentVersion", current.version())
                .withHeader("ETag", EntityTag.of(current.version())));
    }
}
