package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A free slot as the service told it. */
public record Slot(JsonNode json) {

    public Instant start() {
        return Instant.parse(json.path("start").asText());
    }

    public Instant end() {
        return Instant.parse(json.path("end").asText());
    }
}
