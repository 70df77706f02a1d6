package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Where schemas lie within a schema, for all drafts: what no draft knows at a place is merely never asked for. */
final class Children {

    private static final Set<String> ONE = Set.of(
            "additionalItems",
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");

    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");

    private static final Set<String> MAP =
            Set.of("$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties");

    private Children() {}

    /** Calls with each child schema's pointer, relative to the schema. */
    static void each(JsonNode schema, BiConsumer<String, JsonNode> child) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            if (value.isArray() && LIST.contains(keyword)) {
                for (int i = 0; i < value.size(); i++) {
                    child.accept("/" + keyword + "/" + i, value.get(i));
                }
            } else if (value.isObject() && MAP.contains(keyword)) {
                value.properties()
                        .forEach(
                                one -> child.accept("/" + keyword + "/" + Place.escaped(one.getKey()), one.getValue()));
            } else if (ONE.contains(keyword)) {
                child.accept("/" + keyword, value);
            }
        }
    }
}
