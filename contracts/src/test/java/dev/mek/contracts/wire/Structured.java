package dev.mek.contracts.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event in structured content mode, put together by hand (CloudEvents JSON format 1.0). */
final class Structured {

    private Structured() {}

    static ProducerRecord<byte[], byte[]> of(EncodedEvent binary) {
        return of(binary.key(), event(binary));
    }

    static ProducerRecord<byte[], byte[]> of(String key, JsonNode event) {
        ProducerRecord<byte[], byte[]> out =
                new ProducerRecord<>("t", key.getBytes(StandardCharsets.UTF_8), Json.write(event));
        out.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
        return out;
    }

    static ObjectNode event(EncodedEvent binary) {
        ObjectNode event = Json.mapper().createObjectNode();
        binary.headers().forEach((name, value) -> {
            String attribute = name.equals("content-type") ? "datacontenttype" : name.replaceFirst("^ce_", "");
            if (attribute.equals("revision") || attribute.equals("bookingversion")) {
                event.put(attribute, Long.parseLong(value));
            } else {
                event.put(attribute, value);
            }
        });
        try {
            event.set("data", Json.parse(binary.value()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return event;
    }
}
