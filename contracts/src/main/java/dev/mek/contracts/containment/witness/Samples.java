package dev.mek.contracts.containment.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.containment.pattern.EcmaPattern;
import dev.mek.contracts.containment.pattern.InvalidPattern;
import java.util.List;
import java.util.Map;

/**
 * A document as a schema's author may have had in mind: from its examples, defaults, enums and formats. It need not be valid.
 */
public final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH_MAX = 8;

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date-time", "2026-03-02T08:00:00Z"),
            Map.entry("date", "2026-03-02"),
            Map.entry("time", "08:00:00Z"),
            Map.entry("duration", "PT1H"),
            Map.entry("email", "ada@example.org"),
            Map.entry("hostname", "example.org"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.org/a"),
            Map.entry("uri-reference", "/a"),
            Map.entry("uuid", "01890a5d-ac96-774b-bcce-b302099a8057"));

    private final JsonNode root;

    private Samples(JsonNode root) {
        this.root = root;
    }

    /** One document. */
    public static JsonNode of(JsonNode schema) {
        return new Samples(schema).sample(schema, 0);
    }

    private JsonNode sample(JsonNode schema, int depth) {
        for (String keyword : List.of("const", "default")) {
            if (schema.has(keyword)) {
                return schema.get(keyword);
            }
        }
        for (String keyword : List.of("examples", "enum")) {
            if (schema.path(keyword).size() > 0) {
                return schema.get(keyword).get(0);
            }
        }
        if (depth > DEPTH_MAX) {
            return NODES.nullNode();
        }
        JsonNode own = own(schema, depth);
        for (JsonNode part : parts(schema)) {
            JsonNode other = sample(part, depth + 1);
            if (own.isObject() && other.isObject()) {
                ((ObjectNode) own).setAll((ObjectNode) other);
            } else if (!schema.has("type")) {
                own = other.isObject() ? other.deepCopy() : other;
            }
        }
        return own;
    }

    private List<JsonNode> parts(JsonNode schema) {
        List<JsonNode> parts = new java.util.ArrayList<>();
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith("#/") && !reference.contains("%")) {
            parts.add(root.at(reference.substring(1)));
        }
        schema.path("allOf").forEach(parts::add);
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.path(keyword).size() > 0) {
                parts.add(schema.get(keyword).get(0));
            }
        }
        return parts;
    }

    private JsonNode own(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.path(0).asText() : type.asText("");
        return switch (name) {
            case "string" -> NODES.textNode(text(schema));
            case "integer", "number" -> number(schema);
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = Math.max(1, schema.path("minItems").asInt(1)); i > 0 && array.size() < DEPTH_MAX; i--) {
                    array.add(sample(schema.path("items"), depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(member -> object.set(member.getKey(), sample(member.getValue(), depth + 1)));
                yield object;
            }
        };
    }

    private static JsonNode number(JsonNode schema) {
        for (String keyword : List.of("minimum", "multipleOf", "maximum")) {
            if (schema.path(keyword).isNumber()) {
                return schema.get(keyword);
            }
        }
        return NODES.numberNode(schema.path("exclusiveMinimum").asInt(0) + 1);
    }

    private static String text(JsonNode schema) {
        String known = FORMATS.get(schema.path("format").asText());
        if (known != null) {
            return known;
        }
        if (schema.path("pattern").isTextual()) {
            try {
                List<String> words =
                        EcmaPattern.parse(schema.get("pattern").asText()).samples();
                return words.isEmpty() ? "" : words.getFirst();
            } catch (InvalidPattern | dev.mek.contracts.containment.limit.TooHard e) {
                return "";
            }
        }
        int most = Math.min(schema.path("maxLength").asInt(4), 4);
        return "text".substring(0, Math.max(0, most))
                + "x".repeat(Math.clamp(schema.path("minLength").asInt(0) - 4L, 0, 100));
    }
}
