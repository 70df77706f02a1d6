package dev.mek.bookings.api.stream;

import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.api.http.RequestHeaders;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedFilter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks the stream for.
 *
 * @param seen what it has seen; null for nothing
 */
record StreamQuery(@Nullable Cursor seen, FeedFilter filter) {
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final String AFTER = "after";
    private static final String BOOKING = "booking";
    private static final String STATUS = "status";
    private static final String WORKSHOP = "workshop";
    private static final List<String> KNOWN = List.of(AFTER, BOOKING, STATUS, WORKSHOP);

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toUnmodifiableSet());

    /**
     * Reads it; all that is wrong is refused at once. The header wins over the parameter: an EventSource that comes back
     * repeats its first URL.
     *
     * @param lastEventIds the header's lines
     */
    static StreamQuery of(Query query, List<String> lastEventIds) {
        StreamQuery asked = query.read(KNOWN, StreamQuery::read);
        Optional<String> last = lastEventId(lastEventIds);
        return last.isEmpty() ? asked : new StreamQuery(cursor(last.get()), asked.filter);
    }

    private static StreamQuery read(Query query) {
        Optional<Cursor> after = query.parsed(AFTER, "a cursor, as an event's id has it", Cursor::parse);
        Optional<UUID> booking = query.parsed(BOOKING, "a booking's id", StreamQuery::uuid);
        Optional<Set<String>> statuses = query.parsed(
                STATUS,
                "one or more of " + String.join(", ", STATUSES.stream().sorted().toList()) + ", with commas",
                StreamQuery::statuses);
        return new StreamQuery(
                after.orElse(null),
                new FeedFilter(
                        booking.orElse(null),
                        statuses.orElse(Set.of()),
                        query.text(WORKSHOP).orElse(null)));
    }

    /** An empty one is none: that is what an EventSource has before its first event. */
    private static Optional<String> lastEventId(List<String> lines) {
        if (lines.size() > 1) {
            throw RequestHeaders.invalid(
                    LAST_EVENT_ID,
                    "repeated",
                    LAST_EVENT_ID + " must be sent once, it was sent " + lines.size() + " times.");
        }
        return lines.stream().filter(line -> !line.isEmpty()).findFirst();
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text)
                .orElseThrow(() -> RequestHeaders.invalid(
                        LAST_EVENT_ID,
                        "format",
                        LAST_EVENT_ID + " must be the id of an event of this stream; it was " + Shown.of(text) + "."));
    }

    private static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<Set<String>> statuses(String text) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(text.split(",", -1)));
        return STATUSES.containsAll(names) ? Optional.of(names) : Optional.empty();
    }
}
