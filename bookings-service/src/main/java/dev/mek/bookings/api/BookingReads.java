package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.MediaType;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.list.ListQuery;
import dev.mek.bookings.api.list.PageToken;
import dev.mek.bookings.api.view.BookingJson;
import dev.mek.bookings.api.view.HistoryJson;
import dev.mek.bookings.domain.BookingPage;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.feed.Feed;
import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.usecase.BookingQueries;
import dev.mek.contracts.json.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code GET /bookings}, {@code GET /bookings/{id}} and {@code GET /bookings/{id}/history}. */
final class BookingReads {

    private final BookingQueries queries;
    private final Feed feed;

    BookingReads(BookingQueries queries, Feed feed) {
        this.queries = queries;
        this.feed = feed;
    }

    /** The feed's position is read before the first page, so that a stream from there misses nothing of any page. */
    Answer list(Request request) {
        ListQuery query = ListQuery.of(request.query());
        @Nullable PageToken after = query.after();
        @Nullable String position = after == null ? position() : after.feedPosition();
        BookingPage page = queries.list(query.filter(), after == null ? null : after.below(), query.limit());
        ObjectNode document = Json.mapper().createObjectNode();
        ArrayNode items = document.putArray("items");
        page.items().forEach(booking -> items.add(BookingJson.of(booking)));
        @Nullable UUID next = page.next();
        document.put("next", next == null ? null : new PageToken(query.filter(), next, position).encoded());
        document.put("feedPosition", position);
        return ok(document);
    }

    Answer get(Request request) {
        none(request);
        UUID id = BookingId.of(request);
        return BookingJson.answer(200, queries.find(id).orElseThrow(() -> BookingId.unknown(id)));
    }

    Answer history(Request request) {
        none(request);
        UUID id = BookingId.of(request);
        List<HistoryEntry> entries = queries.history(id);
        if (entries.isEmpty()) {
            throw BookingId.unknown(id);
        }
        return ok(HistoryJson.of(entries));
    }

    private @Nullable String position() {
        return feed.position().map(Cursor::toString).orElse(null);
    }

    static Answer ok(ObjectNode document) {
        return Answer.of(200, MediaType.JSON, Json.write(document)).with("Cache-Control", "no-cache");
    }

    /** A parameter where there is none is a mistake of the caller's, who shall hear of it. */
    static void none(Request request) {
        request.query().read(List.of(), query -> List.of());
    }
}
