package dev.mek.cli.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it lies on its topic. What it says of itself is taken at its word: it may keep no contract at all. */
public record Seen(ConsumerRecord<byte[], byte[]> kafka) {

    private static final String STRUCTURED = "application/cloudevents";

    public String place() {
        return kafka.topic() + "[" + kafka.partition() + "]@" + kafka.offset();
    }

    public String key() {
        return kafka.key() == null ? "" : new String(kafka.key(), StandardCharsets.UTF_8);
    }

    /** When the record was written, by the broker's or producer's clock. */
    public Instant time() {
        return Instant.ofEpochMilli(kafka.timestamp());
    }

    /** The CloudEvents type; empty when it names none. */
    public String type() {
        return attribute("type");
    }

    /** The booking's version, or the peer's revision; empty when it has neither. */
    public String version() {
        String booking = attribute("bookingversion");
        return booking.isEmpty() ? attribute("revision") : booking;
    }

    /** An attribute of the CloudEvent, in whichever mode it was sent; empty when it is missing. */
    public String attribute(String name) {
        Header header = kafka.headers().lastHeader("ce_" + name);
        if (header != null && header.value() != null) {
            return new String(header.value(), StandardCharsets.UTF_8);
        }
        return structured()
                ? document().map(event -> event.path(name).asText("")).orElse("")
                : "";
    }

    /** The event's data; none when the value is missing or no JSON. */
    public Optional<JsonNode> data() {
        return structured() ? document().map(event -> event.path("data")) : document();
    }

    /** The value as JSON; none when it is missing or no JSON. */
    private Optional<JsonNode> document() {
        byte[] value = kafka.value();
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.parse(value));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /** The value as text, for what is no JSON; null when there is none. */
    public @Nullable String text() {
        byte[] value = kafka.value();
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    public boolean structured() {
        Header type = kafka.headers().lastHeader("content-type");
        return type != null
                && type.value() != null
                && new String(type.value(), StandardCharsets.UTF_8).startsWith(STRUCTURED);
    }
}
