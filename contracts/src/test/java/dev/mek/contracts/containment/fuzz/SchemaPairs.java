package dev.mek.contracts.containment.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.containment.normal.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random schemas over few names and numbers, so that they meet, and changed copies of them. Equal seeds give equal pairs. */
final class SchemaPairs {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "ab", "c");
    private static final List<String> PATTERNS =
            List.of("^a", "b$", "^[a-c]+$", "^.{2}$", "a|b", "^(?:ab)*$", "^\\d+$");
    private static final List<String> TYPES =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");

    /** Where less makes no schema, or one that the validator judges wrongly: it takes a maxContains of 0 for a contradiction. */
    private static final Set<String> AT_LEAST_ONE = Set.of("multipleOf", "maxContains");

    private final Random random;
    private final Draft draft;

    SchemaPairs(long seed, Draft draft) {
        this.random = new Random(seed);
        this.draft = draft;
    }

    /** Two schemas that have to do with each other. */
    record Pair(JsonNode older, JsonNode newer) {}

    Pair next() {
        ObjectNode older = root();
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Pair(older, root());
        }
        ObjectNode newer = older.deepCopy();
        if (kind < 4) {
            newer = wrapped(older);
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(newer);
        }
        return random.nextBoolean() ? new Pair(older, newer) : new Pair(newer, older);
    }

    private ObjectNode root() {
        ObjectNode root = schema(3);
        ObjectNode definitions = NODES.objectNode();
        definitions.set("d", schema(1));
        ObjectNode list = NODES.objectNode();
        list.put("type", "object");
        list.putObject("properties").putObject("a").put("$ref", pointer("l"));
        definitions.set("l", list);
        root.set(definitionsKeyword(), definitions);
        return root;
    }

    private String definitionsKeyword() {
        return draft == Draft.DRAFT_7 ? "definitions" : "$defs";
    }

    private String pointer(String name) {
        return "#/" + definitionsKeyword() + "/" + name;
    }

    /** Another way to write it, or nearly so. */
    private ObjectNode wrapped(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        JsonNode definitions = copy.remove(definitionsKeyword());
        ObjectNode outer = NODES.objectNode();
        switch (random.nextInt(4)) {
            case 0 -> outer.putArray("allOf").add(copy);
            case 1 -> outer.putArray("anyOf").add(copy).add(random.nextBoolean() ? copy.deepCopy() : schema(1));
            case 2 -> outer.putObject("not").set("not", copy);
            default ->
                outer.putArray("oneOf").add(copy).add(random.nextBoolean() ? NODES.booleanNode(false) : schema(1));
        }
        outer.set(definitionsKeyword(), definitions);
        return outer;
    }

    private JsonNode part(int depth) {
        return random.nextInt(15) == 0 ? NODES.booleanNode(random.nextBoolean()) : schema(depth);
    }

    private ObjectNode schema(int depth) {
        ObjectNode schema = NODES.objectNode();
        if (random.nextInt(3) > 0) {
            schema.set("type", type());
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            add(schema, depth);
        }
        return schema;
    }

    private JsonNode type() {
        if (random.nextInt(4) > 0) {
            return NODES.textNode(pick(TYPES));
        }
        return NODES.arrayNode().add(pick(TYPES)).add("string");
    }

    private void add(ObjectNode schema, int depth) {
        int kind = random.nextInt(depth > 0 ? 32 : 12);
        switch (kind) {
            case 0 -> schema.put("minimum", small());
            case 1 -> schema.put("maximum", small());
            case 2 -> schema.put(random.nextBoolean() ? "exclusiveMinimum" : "exclusiveMaximum", small());
            case 3 -> schema.set("multipleOf", NODES.numberNode(pick(List.of(1, 2, 3, 6))));
            case 4 -> schema.put("minLength", random.nextInt(4));
            case 5 -> schema.put("maxLength", random.nextInt(4));
            case 6 -> schema.put("pattern", pick(PATTERNS));
            case 7 -> schema.set("const", value(1));
            case 8 -> schema.putArray("enum").add(value(0)).add(value(1)).add(value(0));
            case 9 -> schema.put(pick(List.of("minItems", "maxItems")), random.nextInt(4));
            case 10 -> schema.put(pick(List.of("minProperties", "maxProperties")), random.nextInt(4));
            case 11 -> schema.set("required", NODES.arrayNode().add(pick(NAMES)));
            case 12, 13, 14, 15 -> schema.withObjectProperty("properties").set(pick(NAMES), part(depth - 1));
            case 16 -> schema.withObjectProperty("patternProperties").set(pick(PATTERNS), part(depth - 1));
            case 17, 18 -> schema.set("additionalProperties", part(depth - 1));
            case 19 -> schema.set("propertyNames", part(0));
            case 20, 21 -> schema.set("items", part(depth - 1));
            case 22 -> prefix(schema, depth);
            case 23 -> contains(schema, depth);
            case 24 -> schema.put("uniqueItems", true);
            case 25 -> schema.set("not", part(depth - 1));
            case 26 -> schema.putArray("allOf").add(part(depth - 1)).add(part(depth - 1));
            case 27 -> schema.putArray("anyOf").add(part(depth - 1)).add(part(depth - 1));
            case 28 -> schema.putArray("oneOf").add(part(depth - 1)).add(part(depth - 1));
            case 29 -> condition(schema, depth);
            case 30 -> newer(schema, depth);
            default -> reference(schema);
        }
    }

    private void reference(ObjectNode schema) {
        if (draft == Draft.DRAFT_7) {
            schema.removeAll();
        }
        schema.put("$ref", pointer("l"));
    }

    private void prefix(ObjectNode schema, int depth) {
        ArrayNode list = NODES.arrayNode().add(part(depth - 1)).add(part(depth - 1));
        if (draft == Draft.DRAFT_2020_12) {
            schema.set("prefixItems", list);
        } else {
            schema.set("items", list);
            schema.set("additionalItems", part(depth - 1));
        }
    }

    private void contains(ObjectNode schema, int depth) {
        schema.remove(List.of("minContains", "maxContains"));
        schema.set("contains", part(depth - 1));
        if (draft != Draft.DRAFT_7 && random.nextBoolean()) {
            schema.put(pick(List.of("minContains", "maxContains")), 1 + random.nextInt(2));
        }
    }

    private void condition(ObjectNode schema, int depth) {
        schema.set("if", part(depth - 1));
        schema.set(pick(List.of("then", "else")), part(depth - 1));
    }

    private void newer(ObjectNode schema, int depth) {
        if (draft == Draft.DRAFT_7) {
            schema.putObject("dependencies").putArray(pick(NAMES)).add(pick(NAMES));
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> schema.set("unevaluatedProperties", part(depth - 1));
            case 1 -> {
                // In 2019-09 the validator takes items that 'contains' matches for evaluated, which came with 2020-12.
                if (draft == Draft.DRAFT_2020_12) {
                    schema.set("unevaluatedItems", part(depth - 1));
                }
            }
            case 2 -> schema.putObject("dependentSchemas").set(pick(NAMES), part(depth - 1));
            default ->
                schema.putObject("dependentRequired").putArray(pick(NAMES)).add(pick(NAMES));
        }
    }

    /** One thing somewhere made different. */
    private void change(ObjectNode schema) {
        List<ObjectNode> places = new ArrayList<>();
        collect(schema, places);
        ObjectNode place = pick(places);
        List<String> keywords = new ArrayList<>();
        place.fieldNames().forEachRemaining(keywords::add);
        keywords.removeIf(keyword -> keyword.equals(definitionsKeyword()) || keyword.equals("items"));
        int kind = random.nextInt(5);
        if (kind == 0 || keywords.isEmpty()) {
            add(place, 1);
        } else if (kind < 3) {
            place.remove(pick(keywords));
        } else {
            String keyword = pick(keywords);
            JsonNode value = place.get(keyword);
            if (value.isInt()) {
                int least = AT_LEAST_ONE.contains(keyword) ? 1 : 0;
                place.put(keyword, Math.max(least, value.intValue() + random.nextInt(3) - 1));
            } else if (keyword.equals("enum")) {
                ((ArrayNode) value).add(value(1));
            } else if (keyword.equals("type")) {
                place.set(
                        "type",
                        NODES.arrayNode()
                                .add(value.isTextual() ? value : NODES.textNode("number"))
                                .add("string"));
            }
        }
    }

    /** The schema and those within it. */
    private void collect(JsonNode schema, List<ObjectNode> places) {
        if (schema instanceof ObjectNode object) {
            places.add(object);
            for (String one : List.of("items", "additionalProperties", "not", "contains", "if", "then", "else")) {
                collect(object.path(one), places);
            }
            object.path("properties").forEach(child -> collect(child, places));
            for (String many : List.of("allOf", "anyOf", "oneOf")) {
                object.path(many).forEach(child -> collect(child, places));
            }
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> NODES.numberNode(small());
            case 1 -> NODES.textNode(pick(List.of("", "a", "ab", "abab", "12")));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> NODES.arrayNode().add(value(0)).add(value(0));
            default -> NODES.objectNode().set(pick(NAMES), value(0));
        };
    }

    private int small() {
        return random.nextInt(7) - 2;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
