package dev.mek.contracts.containment.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Values near the bounds of two schemas: built along one of them, with what both mention, and then changed a little. Equal
 * seeds give equal values. Not thread-safe.
 */
public final class Candidates {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Deeper, only small values are made. */
    private static final int DEPTH_MAX = 4;

    private static final int ITEMS_MAX = 6;

    private final List<JsonNode> schemas;
    private final Clues clues;
    private final Random random;

    public Candidates(JsonNode one, JsonNode other, long seed) {
        this.schemas = List.of(one, other);
        this.clues = Clues.of(schemas);
        this.random = new Random(seed);
    }

    /** The next value. */
    public JsonNode next() {
        JsonNode root = pick(schemas);
        JsonNode value = along(root, root, DEPTH_MAX);
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            value = changed(value, 0);
        }
        return value;
    }

    private JsonNode along(JsonNode schema, JsonNode root, int depth) {
        if (depth == 0 || !schema.isObject() || random.nextInt(12) == 0) {
            return any(depth);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        List<JsonNode> parts = parts(schema, root);
        if (!parts.isEmpty() && random.nextInt(3) > 0) {
            JsonNode value = along(pick(parts), root, depth - 1);
            return value.isObject() && schema.has("properties")
                    ? filled((ObjectNode) value, schema, root, depth)
                    : value;
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() && type.size() > 0
                ? type.get(random.nextInt(type.size())).asText()
                : type.asText("");
        if (name.equals("object") || (name.isEmpty() && (schema.has("properties") || schema.has("required")))) {
            return filled(NODES.objectNode(), schema, root, depth);
        }
        if (name.equals("array")
                || (name.isEmpty() && (schema.has("items") || schema.has("prefixItems") || schema.has("contains")))) {
            return array(schema, root, depth);
        }
        return ofType(name, depth);
    }

    private static List<JsonNode> parts(JsonNode schema, JsonNode root) {
        List<JsonNode> parts = new ArrayList<>();
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(keyword).forEach(parts::add);
        }
        for (String keyword : List.of("if", "then", "else", "not")) {
            if (schema.has(keyword)) {
                parts.add(schema.get(keyword));
            }
        }
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith("#/") && !reference.contains("%")) {
            parts.add(root.at(reference.substring(1)));
        } else if (reference.equals("#")) {
            parts.add(root);
        }
        return parts;
    }

    private ObjectNode filled(ObjectNode start, JsonNode schema, JsonNode root, int depth) {
        ObjectNode object = start.deepCopy();
        schema.path("properties").properties().forEach(member -> {
            if (random.nextInt(3) > 0) {
                object.set(member.getKey(), along(member.getValue(), root, depth - 1));
            }
        });
        schema.path("required").forEach(name -> {
            if (!object.has(name.asText()) && random.nextInt(8) > 0) {
                object.set(name.asText(), along(schema.path("properties").path(name.asText()), root, depth - 1));
            }
        });
        for (int i = random.nextInt(3); i > 0; i--) {
            JsonNode schemaOfRest = schema.path("additionalProperties");
            object.set(pick(clues.names), along(schemaOfRest, root, depth - 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, JsonNode root, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = Math.min(pick(clues.sizes), ITEMS_MAX);
        for (int i = 0; i < size; i++) {
            JsonNode prefix = schema.path("prefixItems").path(i);
            JsonNode items =
                    schema.path("items").isArray() ? schema.path("items").path(i) : schema.path("items");
            JsonNode chosen = random.nextInt(3) == 0 && schema.has("contains")
                    ? schema.get("contains")
                    : prefix.isMissingNode() ? items : prefix;
            array.add(along(chosen, root, depth - 1));
        }
        return array;
    }

    private JsonNode ofType(String name, int depth) {
        return switch (name) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "number", "integer" -> NODES.numberNode(pick(clues.numbers));
            case "string" -> NODES.textNode(pick(clues.texts));
            default -> any(depth);
        };
    }

    private JsonNode any(int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 4);
        return switch (kind) {
            case 0 -> pick(clues.values);
            case 1, 2 -> NODES.numberNode(pick(clues.numbers));
            case 3 -> NODES.textNode(pick(clues.texts));
            case 4 -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = Math.min(pick(clues.sizes), ITEMS_MAX); i > 0; i--) {
                    array.add(any(depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(pick(clues.names), any(depth - 1));
                }
                yield object;
            }
        };
    }

    /** One place of the value changed. */
    private JsonNode changed(JsonNode value, int depth) {
        if (depth < DEPTH_MAX && value.isObject()) {
            ObjectNode object = value.deepCopy();
            String name = object.isEmpty() || random.nextInt(4) == 0
                    ? pick(clues.names)
                    : pick(new ArrayList<>(object.properties())).getKey();
            if (object.has(name) && random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, object.has(name) ? changed(object.get(name), depth + 1) : any(1));
            }
            return object;
        }
        if (depth < DEPTH_MAX && value.isArray() && !value.isEmpty()) {
            ArrayNode array = value.deepCopy();
            int index = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index));
                default -> array.set(index, changed(array.get(index), depth + 1));
            }
            return array;
        }
        return any(1);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
