package dev.mek.bookings.api.stream;

import dev.mek.bookings.api.http.Query;
import dev.mek.bookings.feed.Feed;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * {@code GET /bookings/stream}: Server-Sent Events on the connection's own thread. Always answered 200 once the request
 * makes sense, also when there is no place for the client: an EventSource never comes back after any other status.
 */
public final class StreamRoutes implements HttpService {
    private static final HeaderName LAST_EVENT_ID = HeaderNames.create(StreamQuery.LAST_EVENT_ID);
    private static final HeaderName NO_PROXY_BUFFER = HeaderNames.create("X-Accel-Buffering");

    private final Feed feed;

    public StreamRoutes(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/bookings/stream", this::stream);
    }

    private void stream(ServerRequest request, ServerResponse response) {
        StreamQuery asked = StreamQuery.of(Query.parse(request.query().rawValue()), lastEventIds(request.headers()));
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(NO_PROXY_BUFFER, "no");
        try {
            feed.serve(asked.seen(), asked.filter(), response.outputStream());
        } catch (IOException | UncheckedIOException gone) {
            throw new CloseConnectionException("The stream's client is gone or was cut off", gone);
        }
    }

    private static List<String> lastEventIds(ServerRequestHeaders headers) {
        return headers.contains(LAST_EVENT_ID) ? headers.get(LAST_EVENT_ID).allValues() : List.of();
    }
}
