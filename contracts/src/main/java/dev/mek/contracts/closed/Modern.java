package dev.mek.contracts.closed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** A schema of draft 7 or 2019-09 in the words of 2020-12; it accepts the same documents. */
public final class Modern {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** Keywords whose value is data or text, never a schema. */
    private static final Set<String> NO_SCHEMAS = Set.of("const", "enum", "default", "examples", "required", "type");

    private final boolean referenceStandsAlone;

    private Modern(boolean referenceStandsAlone) {
        this.referenceStandsAlone = referenceStandsAlone;
    }

    /**
     * The schema in 2020-12; the argument stays as it is.
     *
     * @param referenceStandsAlone whether what stands beside a {@code $ref} counts for nothing, as up to draft 7
     */
    public static JsonNode of(JsonNode schema, boolean referenceStandsAlone) {
        JsonNode modern = new Modern(referenceStandsAlone).schema(schema);
        return modern.isObject() ? ((ObjectNode) modern).put("$schema", DIALECT) : modern;
    }

    private JsonNode schema(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode modern = NODES.objectNode();
        if (referenceStandsAlone && node.path("$ref").isTextual()) {
            // What is defined beside it may still be referred to.
            for (String kept : Set.of("$ref", "definitions", "$defs")) {
                if (node.has(kept)) {
                    modern.set(kept, kept.equals("$ref") ? node.get(kept) : members(node.get(kept)));
                }
            }
            return modern;
        }
        node.properties().forEach(member -> keyword(modern, node, member));
        return modern;
    }

    private void keyword(ObjectNode modern, JsonNode node, Map.Entry<String, JsonNode> member) {
        String keyword = member.getKey();
        JsonNode value = member.getValue();
        switch (keyword) {
            case "items" -> modern.set(value.isArray() ? "prefixItems" : "items", each(value));
            case "additionalItems" -> {
                if (node.path("items").isArray()) {
                    modern.set("items", schema(value));
                }
            }
            case "dependencies" -> value.properties().forEach(dependency -> dependency(modern, dependency));
            case "properties", "patternProperties", "definitions", "$defs", "dependentSchemas" ->
                modern.set(keyword, members(value));
            default -> modern.set(keyword, NO_SCHEMAS.contains(keyword) ? value : each(value));
        }
    }

    private void dependency(ObjectNode modern, Map.Entry<String, JsonNode> dependency) {
        String keyword = dependency.getValue().isArray() ? "dependentRequired" : "dependentSchemas";
        modern.withObjectProperty(keyword).set(dependency.getKey(), schema(dependency.getValue()));
    }

    private JsonNode each(JsonNode value) {
        if (!value.isArray()) {
            return schema(value);
        }
        ArrayNode modern = NODES.arrayNode();
        value.forEach(item -> modern.add(schema(item)));
        return modern;
    }

    private JsonNode members(JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        ObjectNode modern = NODES.objectNode();
        value.properties().forEach(member -> modern.set(member.getKey(), schema(member.getValue())));
        return modern;
    }
}
