package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One change of one booking, from the stream.
 *
 * @param cursor where in the stream it stood; to go on after it
 * @param json the event's data as it came
 */
public record Change(String cursor, JsonNode json) {

    public Booking booking() {
        return new Booking(json.path("booking"));
    }

    public String type() {
        return json.path("type").asText();
    }

    public Instant time() {
        return Instant.parse(json.path("time").asText());
    }

    public int partition() {
        return json.path("partition").asInt();
    }

    public long offset() {
        return json.path("offset").asLong();
    }
}
