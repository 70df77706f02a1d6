package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The service's routes. Every method throws {@link Refused} when the service says no and {@link Unreachable} when it says
 * nothing. Thread-safe.
 */
public final class Bookings {

    private static final int PAGE_SIZE = 100;
    private static final int PRECONDITION_FAILED = 412;

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Supplier<URI> services;
    private final ServiceLogin login;
    private final Insistence insistence = new Insistence();
    private volatile @Nullable Transport transport;

    /** The routes of one service. */
    public Bookings(URI service, ServiceLogin login) {
        this(() -> service, login);
    }

    /**
     * The routes of one of several instances.
     *
     * @param services asked at the first request, and again when an instance did not answer: a request that is sent under a key
     *     may go to another one, which knows what became of it
     */
    public Bookings(Supplier<URI> services, ServiceLogin login) {
        this.services = services;
        this.login = login;
    }

    public URI service() {
        return transport().service();
    }

    public Booking create(ObjectNode booking) {
        return create(booking, newKey());
    }

    /**
     * Creates, once, however often the request has to be sent.
     *
     * @param key names the request; another run with the same key and body gets the same booking
     */
    public Booking create(ObjectNode booking, String key) {
        return insist(() -> transport()
                .request("/bookings")
                .header(IDEMPOTENCY_KEY, quoted(key))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(booking.toString()))
                .build());
    }

    public Booking find(UUID id) {
        return new Booking(get("/bookings/" + id));
    }

    public List<JsonNode> history(UUID id) {
        return items(get("/bookings/" + id + "/history"), Function.identity());
    }

    /** Hands on up to {@code max} bookings, page by page. */
    public void list(BookingFilter filter, int max, Consumer<Booking> to) {
        String page = "";
        int left = max;
        while (left > 0) {
            QueryString query =
                    filter.query().and("limit", Math.min(left, PAGE_SIZE)).and("page", page);
            JsonNode answer = get("/bookings" + query);
            List<Booking> bookings = items(answer, Booking::new);
            bookings.stream().limit(left).forEach(to);
            left -= bookings.size();
            page = answer.path("next").asText("");
            if (page.isEmpty() || answer.path("next").isNull() || bookings.isEmpty()) {
                return;
            }
        }
    }

    /** Free slots on one day of the workshop's own calendar. */
    public Availability availability(String workshop, String service, LocalDate day) {
        QueryString query = new QueryString()
                .and("workshop", workshop)
                .and("service", service)
                .and("date", day);
        return new Availability(get("/availability" + query));
    }

    public List<Workshop> workshops() {
        return items(get("/workshops"), Workshop::new);
    }

    public List<JsonNode> services() {
        return items(get("/services"), Function.identity());
    }

    /**
     * Changes what the patch names.
     *
     * @param expected the version that it must have; null: the present one, and should another change come between that
     *     leaves the request as it was, once more on top of that one
     */
    public Booking change(UUID id, ObjectNode patch, @Nullable Long expected) {
        return change(id, patch, expected, newKey());
    }

    /** The same under a key, as in {@link #create(ObjectNode, String)}. */
    public Booking change(UUID id, ObjectNode patch, @Nullable Long expected, String key) {
        return onVersion(
                id,
                expected,
                etag -> transport()
                        .request("/bookings/" + id)
                        .header("Content-Type", "application/merge-patch+json")
                        .header(IDEMPOTENCY_KEY, quoted(key))
                        .header("If-Match", etag)
                        .method("PATCH", BodyPublishers.ofString(patch.toString()))
                        .build());
    }

    /** Cancels; {@code expected} as in {@link #change}. */
    public Booking cancel(UUID id, @Nullable Long expected) {
        return cancel(id, expected, newKey());
    }

    /** The same under a key, as in {@link #create(ObjectNode, String)}. */
    public Booking cancel(UUID id, @Nullable Long expected, String key) {
        return onVersion(
                id,
                expected,
                etag -> transport()
                        .request("/bookings/" + id + "/cancel")
                        .header(IDEMPOTENCY_KEY, quoted(key))
                        .header("If-Match", etag)
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    private Booking onVersion(UUID id, @Nullable Long expected, Function<String, HttpRequest> request) {
        if (expected != null) {
            return insist(() -> request.apply(etag(expected)));
        }
        Booking seen = find(id);
        try {
            return insist(() -> request.apply(etag(seen.version())));
        } catch (Refused refused) {
            if (refused.problem().status() != PRECONDITION_FAILED) {
                throw refused;
            }
            Booking now = find(id);
            if (now.requestRevision() != seen.requestRevision()) {
                throw refused;
            }
            return insist(() -> request.apply(etag(now.version())));
        }
    }

    private Booking insist(Supplier<HttpRequest> request) {
        return new Booking(insistence.on(() -> send(request.get())).body());
    }

    private Answer send(HttpRequest request) {
        try {
            return transport().send(request);
        } catch (Unreachable away) {
            transport = null;
            throw away;
        }
    }

    private Transport transport() {
        Transport present = transport;
        if (present == null) {
            present = new Transport(services.get(), login);
            transport = present;
        }
        return present;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** As a string of structured fields (RFC 9651, 3.3.3); what it cannot hold the service refuses. */
    private static String quoted(String key) {
        return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private JsonNode get(String pathAndQuery) {
        return send(transport().request(pathAndQuery).GET().build()).body();
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static <T> List<T> items(JsonNode answer, Function<JsonNode, T> each) {
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return StreamSupport.stream(items.spliterator(), false).map(each).toList();
    }
}
