package dev.mek.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** First cut: closes each object that declares properties. */
public final class ClosedForm {

    private ClosedForm() {}

    /** The closed form of an open schema; the argument stays as it is. */
    public static JsonNode of(JsonNode open) {
        JsonNode closed = open.deepCopy();
        close(closed);
        return closed;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has("properties") && schema.has("type")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(ClosedForm::close);
    }
}
