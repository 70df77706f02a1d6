package dev.mek.bookings.api;

import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id in a booking's path. What is no id names no booking, so it is not found, like any other that is not there. */
final class BookingId {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private BookingId() {}

    static UUID of(Request request) {
        String id = request.variable("id");
        return parse(id)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_BOOKING,
                        Shown.of(id) + " is no booking's id; an id is a UUID in lower case, with its hyphens."));
    }

    static Optional<UUID> parse(String text) {
        return Optional.of(text).filter(CANONICAL.asMatchPredicate()).map(UUID::fromString);
    }

    static Refusal unknown(UUID id) {
        return new Refusal(ProblemKind.NO_SUCH_BOOKING, "No booking has the id " + id + ".");
    }
}
