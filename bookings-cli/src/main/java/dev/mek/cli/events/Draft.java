package dev.mek.cli.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the making: its data as given, and an envelope of which everything may be given and the rest is filled in.
 *
 * @param revision null for the version in the data of a booking event, else for the present second, which is newer than
 *     what a peer counts
 */
public record Draft(
        EventSpec event,
        JsonNode data,
        String id,
        String source,
        Instant time,
        String correlationId,
        String causationId,
        long revision) {

    /** What a user may say of the envelope; null is filled in. */
    public record Wishes(
            @Nullable String id,
            @Nullable String source,
            @Nullable Instant time,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable Long revision) {}

    public static Draft of(Catalog catalog, EventSpec event, JsonNode data, Wishes wishes, Instant now) {
        String id = or(wishes.id(), UUID.randomUUID().toString());
        return new Draft(
                event,
                data,
                id,
                or(wishes.source(), catalog.owner(event.owner()).source()),
                wishes.time() == null ? now.truncatedTo(ChronoUnit.MILLIS) : wishes.time(),
                or(wishes.correlationId(), id),
                or(wishes.causationId(), id),
                wishes.revision() == null ? revision(event, data, now) : wishes.revision());
    }

    /** The booking that the data is about; null when it names none. */
    public @Nullable String booking() {
        JsonNode field = data.path(isBookingEvent(event) ? "id" : "bookingId");
        return data instanceof ObjectNode && field.isTextual() ? field.asText() : null;
    }

    static boolean isBookingEvent(EventSpec event) {
        return event.owner().equals("bookings");
    }

    private static long revision(EventSpec event, JsonNode data, Instant now) {
        return isBookingEvent(event) ? data.path("version").asLong(1) : now.getEpochSecond();
    }

    private static String or(@Nullable String wish, String otherwise) {
        return wish == null ? otherwise : wish;
    }
}
