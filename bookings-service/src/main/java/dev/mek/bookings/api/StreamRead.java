package dev.mek.bookings.api;

import dev.mek.bookings.api.http.Identifiers;
import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.http.RequestHeaders;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.list.Statuses;
import dev.mek.bookings.api.route.Endpoint;
import dev.mek.bookings.api.route.Route;
import dev.mek.bookings.api.route.Route.Streaming;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.feed.Feed;
import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /bookings/stream}: the feed as Server-Sent Events. Answered 200 whenever the request makes sense, also when
 * there is no place for the client: an EventSource never comes back after any other status.
 */
public final class StreamRead {

    private static final List<String> PARAMETERS = List.of("after", "booking", "status", "workshop");
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Feed feed;

    private StreamRead(Feed feed) {
        this.feed = feed;
    }

    /** The route of a feed. */
    public static Route route(Feed feed) {
        return new Route.Streamed(
                Endpoint.get("/bookings/stream").producing("text/event-stream"), new StreamRead(feed)::open);
    }

    private record Asked(Optional<Cursor> after, FeedFilter filter) {}

    /** A browser that reconnects repeats the address it was given, so what it saw last wins over that. */
    private Streaming open(Request request) {
        Asked asked = request.query().read(PARAMETERS, StreamRead::asked);
        @Nullable Cursor seen = lastSeen(request.headers()).or(asked::after).orElse(null);
        return out -> feed.serve(seen, asked.filter(), out);
    }

    private static Asked asked(Query query) {
        var after = query.parsed("after", "a feedPosition or the id of an event", Cursor::parse);
        var booking = query.parsed("booking", "the id of a booking", BookingId::parse);
        var statuses = query.parsed("status", Statuses.WANTED, Statuses::parse);
        var workshop = query.parsed("workshop", "the id of a workshop", Identifiers::slug);
        @Nullable UUID onlyBooking = booking.orElse(null);
        return new Asked(after, new FeedFilter(onlyBooking, names(statuses.orElse(Set.of())), workshop.orElse(null)));
    }

    private static Optional<Cursor> lastSeen(RequestHeaders headers) {
        Optional<String> sent = headers.single(LAST_EVENT_ID).filter(id -> !id.isEmpty());
        Optional<Cursor> cursor = sent.flatMap(Cursor::parse);
        if (sent.isPresent() && cursor.isEmpty()) {
            throw RequestHeaders.invalid(
                    LAST_EVENT_ID, "format", "must be the id of an event, was " + Shown.of(sent.get()));
        }
        return cursor;
    }

    private static Set<String> names(Set<Status> statuses) {
        return statuses.stream().map(Status::name).collect(Collectors.toUnmodifiableSet());
    }
}
