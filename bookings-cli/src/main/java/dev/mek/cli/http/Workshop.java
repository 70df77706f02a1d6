package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;

/** A workshop as the service told it. */
public record Workshop(JsonNode json) {

    public String id() {
        return json.path("id").asText();
    }

    public ZoneId zone() {
        return ZoneId.of(json.path("zone").asText());
    }
}
