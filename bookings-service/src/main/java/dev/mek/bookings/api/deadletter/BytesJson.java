package dev.mek.bookings.api.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.outbox.OutboxHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes in JSON, exact both ways: {@code {"text": "…"}} where they are UTF-8, else {@code {"base64": "…"}}. */
final class BytesJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BytesJson() {}

    static JsonNode write(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NODES.nullNode();
        }
        return Content.text(bytes)
                .map(text -> NODES.objectNode().put("text", text))
                .orElseGet(() ->
                        NODES.objectNode().put("base64", Base64.getEncoder().encodeToString(bytes)));
    }

    static ArrayNode write(List<OutboxHeader> headers) {
        ArrayNode all = NODES.arrayNode(headers.size());
        for (OutboxHeader header : headers) {
            all.addObject().put("name", header.name()).set("value", write(header.value()));
        }
        return all;
    }

    /**
     * Reads what holds its schema.
     *
     * @throws IllegalArgumentException when what is said to be Base64 is not
     */
    static byte @Nullable [] bytes(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return node.has("text")
                ? node.path("text").asText().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(node.path("base64").asText());
    }

    static List<OutboxHeader> headers(JsonNode nodes) {
        List<OutboxHeader> headers = new ArrayList<>();
        nodes.forEach(node -> headers.add(new OutboxHeader(node.path("name").asText(), bytes(node.path("value")))));
        return headers;
    }
}
