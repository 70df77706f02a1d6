package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** A booking as the service told it. The document stays as it came: fields that are new to us are still printed. */
public record Booking(JsonNode json) {

    public UUID id() {
        return UUID.fromString(text("id"));
    }

    public long version() {
        return json.path("version").asLong();
    }

    public int requestRevision() {
        return json.path("requestRevision").asInt();
    }

    public String status() {
        return text("status");
    }

    public String request() {
        return text("request");
    }

    public String work() {
        return text("work");
    }

    public String payment() {
        return text("payment");
    }

    public String workshop() {
        return text("workshopId");
    }

    public String service() {
        return text("serviceKind");
    }

    public String customer() {
        return text("customerId");
    }

    public String vehicle() {
        return text("vehicleId");
    }

    public String notes() {
        return text("notes");
    }

    public Instant start() {
        return Instant.parse(json.path("slot").path("start").asText());
    }

    public Instant end() {
        return Instant.parse(json.path("slot").path("end").asText());
    }

    public Instant createdAt() {
        return Instant.parse(text("createdAt"));
    }

    public Instant changedAt() {
        return Instant.parse(text("changedAt"));
    }

    public Price price() {
        JsonNode price = json.path("price");
        return new Price(
                price.path("amountMinor").asLong(), price.path("currency").asText());
    }

    private String text(String field) {
        JsonNode value = json.path(field);
        return value.isNull() ? "" : value.asText();
    }
}
