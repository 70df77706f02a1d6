package dev.mek.cli.chaos.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What frames say, read once for all clients: they all get the same bytes, and reading them all would load the machine. */
final class Changes {

    private final Map<String, Streamed.Change> read = new ConcurrentHashMap<>();

    Streamed.Change of(String data) throws JsonProcessingException {
        Streamed.Change known = read.get(data);
        if (known != null) {
            return known;
        }
        JsonNode json = Json.parse(data.getBytes(StandardCharsets.UTF_8));
        Snapshot booking = Snapshot.of(json.path("booking"));
        Streamed.Change change = new Streamed.Change(
                booking.booking(),
                booking.version(),
                json.path("partition").asInt(),
                json.path("offset").asLong(),
                booking.digest());
        read.put(data, change);
        return change;
    }
}
