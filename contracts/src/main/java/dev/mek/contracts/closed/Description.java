package dev.mek.contracts.closed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a part of a schema speaks about objects: not possibly, but whenever it accepts one. */
final class Description {

    private final OpenSchema schema;
    private final Set<String> underWay = new HashSet<>();

    Description(OpenSchema schema) {
        this.schema = schema;
    }

    boolean describesOrExcludes(String pointer) {
        return describes(pointer) || excludes(pointer);
    }

    /** Whether it names fields of any object that it accepts, or says that objects belong here. */
    boolean describes(String pointer) {
        JsonNode node = schema.at(pointer);
        if (!node.isObject() || !underWay.add("describes " + pointer)) {
            return false;
        }
        try {
            return itself(node)
                    || (node.has("$ref")
                            && describes(schema.target(node.get("$ref").asText())))
                    || branches(pointer, "allOf").anyMatch(this::describes)
                    || everyBranch(pointer, "anyOf", this::describesOrExcludes)
                    || everyBranch(pointer, "oneOf", this::describesOrExcludes)
                    || Stream.of("then", "else")
                            .allMatch(keyword ->
                                    node.has(keyword) && describesOrExcludes(OpenSchema.child(pointer, keyword)));
        } finally {
            underWay.remove("describes " + pointer);
        }
    }

    private boolean excludes(String pointer) {
        JsonNode node = schema.at(pointer);
        if (!node.isObject() || !underWay.add("excludes " + pointer)) {
            return node.isBoolean() && !node.asBoolean();
        }
        try {
            return (node.has("type") && !namesObject(node.get("type")))
                    || (node.has("$ref")
                            && excludes(schema.target(node.get("$ref").asText())))
                    || branches(pointer, "allOf").anyMatch(this::excludes)
                    || everyBranch(pointer, "anyOf", this::excludes)
                    || everyBranch(pointer, "oneOf", this::excludes);
        } finally {
            underWay.remove("excludes " + pointer);
        }
    }

    private static boolean itself(JsonNode node) {
        return namesObject(node.path("type"))
                || node.has("properties")
                || node.has("patternProperties")
                || Combination.declaresOthers(node);
    }

    private static boolean namesObject(JsonNode type) {
        return type.asText().equals("object")
                || IntStream.range(0, type.size())
                        .anyMatch(i -> type.get(i).asText().equals("object"));
    }

    private boolean everyBranch(String pointer, String keyword, Predicate<String> holds) {
        return schema.at(pointer).has(keyword) && branches(pointer, keyword).allMatch(holds);
    }

    private Stream<String> branches(String pointer, String keyword) {
        String parent = OpenSchema.child(pointer, keyword);
        return IntStream.range(0, schema.at(parent).size()).mapToObj(i -> parent + "/" + i);
    }
}
