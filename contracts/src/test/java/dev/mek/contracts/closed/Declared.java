package dev.mek.contracts.closed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the closed form means, said once more and independently of it: walks the document with the schemas that apply, and
 * collects the fields that none of them declares. Knows the keywords that {@link RandomSchemas} uses.
 */
final class Declared {

    private final JsonNode root;
    private final SortedSet<String> undeclared = new TreeSet<>();

    private Declared(JsonNode root) {
        this.root = root;
    }

    static SortedSet<String> undeclared(JsonNode schema, JsonNode document) {
        Declared walk = new Declared(schema);
        walk.visit(List.of(schema), document, "");
        return walk.undeclared;
    }

    private void visit(List<JsonNode> schemas, JsonNode value, String pointer) {
        List<JsonNode> applied = new ArrayList<>();
        schemas.forEach(schema -> apply(schema, value, applied));
        if (!value.isObject() || applied.stream().noneMatch(Declared::describesObject)) {
            return;
        }
        value.properties().forEach(field -> {
            List<JsonNode> next = applied.stream()
                    .filter(schema -> !forField(schema, field.getKey()).isMissingNode())
                    .map(schema -> forField(schema, field.getKey()))
                    .toList();
            String at = pointer + "/" + field.getKey();
            if (next.isEmpty()) {
                undeclared.add(at);
            } else {
                visit(next, field.getValue(), at);
            }
        });
    }

    private void apply(JsonNode schema, JsonNode value, List<JsonNode> applied) {
        applied.add(schema);
        if (schema.has("$ref")) {
            apply(root.at(schema.get("$ref").asText().substring(1)), value, applied);
        }
        schema.path("allOf").forEach(branch -> apply(branch, value, applied));
        schema.path("anyOf").forEach(branch -> {
            if (accepts(branch, value)) {
                apply(branch, value, applied);
            }
        });
    }

    private boolean accepts(JsonNode branch, JsonNode value) {
        ObjectNode alone = branch.deepCopy();
        alone.set("$defs", root.path("$defs"));
        return JsonSchema.compile(alone).validate(value).isEmpty();
    }

    private static JsonNode forField(JsonNode schema, String name) {
        JsonNode declared = schema.path("properties").path(name);
        return declared.isMissingNode() ? schema.path("additionalProperties") : declared;
    }

    private static boolean describesObject(JsonNode schema) {
        return schema.has("properties") || schema.has("additionalProperties");
    }
}
