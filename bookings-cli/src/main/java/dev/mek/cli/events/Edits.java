package dev.mek.cli.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Single fields of a document, as in {@code amount.currency=EUR}. */
public final class Edits {

    private Edits() {}

    /**
     * Writes each field into the document. What reads as JSON is JSON ({@code 3}, {@code true}, {@code null},
     * {@code "3"}, {@code {…}}), anything else is text.
     *
     * @throws IllegalArgumentException when an edit is no {@code path=value}, or its path leads through something that is
     *     no object
     */
    public static void apply(ObjectNode document, List<String> edits) {
        edits.forEach(edit -> apply(document, edit));
    }

    private static void apply(ObjectNode document, String edit) {
        int equals = edit.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + edit + "' is no field; state=planned and amount.currency=EUR are");
        }
        String[] path = edit.substring(0, equals).split("\\.", -1);
        ObjectNode parent = document;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode child = parent.path(path[i]);
            if (child instanceof ObjectNode object) {
                parent = object;
            } else if (child.isMissingNode()) {
                parent = parent.putObject(path[i]);
            } else {
                throw new IllegalArgumentException("'" + edit + "': " + path[i] + " is no object");
            }
        }
        parent.set(path[path.length - 1], value(edit.substring(equals + 1)));
    }

    private static JsonNode value(String text) {
        try {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException plainText) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
