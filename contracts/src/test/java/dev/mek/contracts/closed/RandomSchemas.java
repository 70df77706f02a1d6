package dev.mek.contracts.closed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Schemas and documents over few names, so that they meet. Equal seeds give equal results. */
final class RandomSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Random random;
    private final boolean conditions;

    /** Off inside the definitions: one that refers to itself in place has no meaning. */
    private boolean references;

    RandomSchemas(long seed, boolean conditions) {
        this.random = new Random(seed);
        this.conditions = conditions;
    }

    ObjectNode schema() {
        ObjectNode definitions = NODES.objectNode();
        references = false;
        definitions.set("d0", part(1));
        definitions.set("d1", part(2));
        references = true;
        ObjectNode schema = part(3);
        schema.set("$defs", definitions);
        return schema;
    }

    JsonNode document(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextBoolean() ? NODES.numberNode(random.nextInt(3)) : NODES.textNode("t");
        }
        ObjectNode document = NODES.objectNode();
        for (String name : List.of("a", "b", "c", "z")) {
            if (random.nextInt(5) < 2) {
                document.set(name, document(depth - 1));
            }
        }
        return document;
    }

    private ObjectNode part(int depth) {
        ObjectNode part = NODES.objectNode();
        if (depth == 0) {
            return random.nextBoolean() ? part : part.put("type", random.nextBoolean() ? "integer" : "string");
        }
        NAMES.stream()
                .filter(name -> random.nextInt(3) == 0)
                .forEach(name -> part.withObjectProperty("properties").set(name, part(depth - 1)));
        if (random.nextInt(3) == 0) {
            part.withArrayProperty("allOf").add(part(depth - 1)).add(part(depth - 1));
        }
        if (references && random.nextInt(4) == 0) {
            part.put("$ref", random.nextBoolean() ? "#/$defs/d0" : "#/$defs/d1");
        }
        if (random.nextInt(8) == 0) {
            part.set("additionalProperties", part(depth - 1));
        }
        if (conditions && random.nextInt(3) == 0) {
            part.withArrayProperty("anyOf").add(part(depth - 1)).add(part(depth - 1));
        }
        return part;
    }
}
