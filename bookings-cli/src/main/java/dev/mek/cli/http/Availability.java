package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;

/** The free slots of one day at a workshop, as the service told them. */
public record Availability(JsonNode json) {

    public ZoneId zone() {
        return ZoneId.of(json.path("zone").asText());
    }

    public List<Slot> slots() {
        return StreamSupport.stream(json.path("slots").spliterator(), false)
                .map(Slot::new)
                .toList();
    }
}
