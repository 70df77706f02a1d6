package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The service's routes of dead letters and unknown types; throws as {@link Bookings} does. Thread-safe. */
public final class DeadLetters {

    private static final int PAGE_SIZE = 100;
    private static final String USER = "Bookings-User";

    private final Transport transport;
    private final String user;

    /**
     * The routes of one service.
     *
     * @param user who asks, for the audit
     */
    public DeadLetters(URI service, ServiceLogin login, String user) {
        this.transport = new Transport(service, login);
        this.user = user.replaceAll("[^A-Za-z0-9._@+-]", "_");
    }

    /** Hands on up to {@code max} dead letters, page by page. */
    public void list(DeadLetterFilter filter, int max, Consumer<JsonNode> to) {
        String page = "";
        int left = max;
        while (left > 0) {
            QueryString query =
                    filter.query().and("limit", Math.min(left, PAGE_SIZE)).and("page", page);
            JsonNode answer = get("/dead-letters" + query);
            List<JsonNode> letters = answer.path("items").valueStream().toList();
            letters.forEach(to);
            left -= letters.size();
            page = answer.path("next").asText("");
            if (answer.path("next").isNull() || page.isEmpty() || letters.isEmpty()) {
                return;
            }
        }
    }

    public JsonNode find(UUID id) {
        return get("/dead-letters/" + id);
    }

    /**
     * Redrives a letter.
     *
     * @param repair the parts of a repaired copy; null for the original
     * @param dryRun only says what would come of it
     */
    public JsonNode redrive(UUID id, @Nullable ObjectNode repair, boolean dryRun) {
        return post("/dead-letters/" + id + "/redrive" + (dryRun ? "?dryRun=true" : ""), repair);
    }

    public JsonNode discard(UUID id) {
        return post("/dead-letters/" + id + "/discard", null);
    }

    public List<JsonNode> unknownTypes() {
        return get("/unknown-types").path("items").valueStream().toList();
    }

    private JsonNode get(String pathAndQuery) {
        return transport.send(transport.request(pathAndQuery).GET().build()).body();
    }

    private JsonNode post(String path, @Nullable ObjectNode body) {
        HttpRequest.Builder request = transport.request(path).header(USER, user);
        if (body == null) {
            request.POST(BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        }
        return transport.send(request.build()).body();
    }
}
