package dev.mek.contracts.closed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link Location} after its applicators: every schema object that speaks about the place itself, wherever an
 * {@code allOf}, {@code $ref} or condition has put it; and, from there, the locations one step further into the document.
 */
final class Combination {

    private static final List<String> CONDITIONS = List.of("if", "then", "else");

    private final OpenSchema schema;
    private final Location roots;
    private final SequencedSet<String> always = new LinkedHashSet<>();
    private final SequencedSet<String> sometimes = new LinkedHashSet<>();

    Combination(OpenSchema schema, Location location) {
        this.schema = schema;
        this.roots = location;
        location.always().forEach(pointer -> expand(pointer, always));
        location.sometimes().forEach(pointer -> expand(pointer, sometimes));
    }

    private void expand(String pointer, SequencedSet<String> into) {
        JsonNode node = schema.at(pointer);
        if (!node.isObject() || always.contains(pointer) || !into.add(pointer)) {
            return;
        }
        if (node.has("$dynamicRef")) {
            throw new IllegalArgumentException("$dynamicRef is not supported");
        }
        if (node.has("$ref")) {
            expand(schema.target(node.get("$ref").asText()), into);
        }
        each(pointer, "allOf").forEach(branch -> expand(branch, into));
        Stream.of("anyOf", "oneOf", "dependentSchemas")
                .flatMap(keyword -> each(pointer, keyword))
                .forEach(branch -> expand(branch, sometimes));
        CONDITIONS.stream().filter(node::has).forEach(keyword -> expand(OpenSchema.child(pointer, keyword), sometimes));
    }

    /** Whether what applies here depends on what stands here. */
    boolean conditional() {
        return !sometimes.isEmpty();
    }

    /** Whether an object that stands here is always one that some part describes. */
    boolean describesObject() {
        Description description = new Description(schema);
        return roots.always().stream().anyMatch(description::describes)
                || (roots.always().isEmpty() && roots.sometimes().stream().allMatch(description::describesOrExcludes));
    }

    /** Whether some part declares fields by no name: a map. */
    boolean declaresOthers() {
        return all().anyMatch(pointer -> declaresOthers(schema.at(pointer)));
    }

    static boolean declaresOthers(JsonNode node) {
        return declares(node.path("additionalProperties")) || declares(node.path("unevaluatedProperties"));
    }

    private static boolean declares(JsonNode subschema) {
        return subschema.isObject() || subschema.asBoolean(false);
    }

    /** Names of the fields that some part declares by name, sorted. */
    SequencedSet<String> propertyNames() {
        return keysOf("properties");
    }

    /** The patterns that some part declares fields by, sorted. */
    SequencedSet<String> propertyPatterns() {
        return keysOf("patternProperties");
    }

    /** Items that some part describes by position. */
    int prefixItems() {
        return all().mapToInt(p -> schema.at(p).path("prefixItems").size())
                .max()
                .orElse(0);
    }

    Location property(String name) {
        return step((pointer, node) -> {
            List<String> own = Stream.concat(
                            Stream.of(name)
                                    .filter(node.path("properties")::has)
                                    .map(n -> OpenSchema.child(OpenSchema.child(pointer, "properties"), n)),
                            keys(node.path("patternProperties"))
                                    .filter(pattern -> Pattern.compile(pattern)
                                            .matcher(name)
                                            .find())
                                    .map(p -> OpenSchema.child(OpenSchema.child(pointer, "patternProperties"), p)))
                    .toList();
            return own.isEmpty() ? others(pointer, node) : own.stream();
        });
    }

    Location propertyPattern(String pattern) {
        return step((pointer, node) -> node.path("patternProperties").has(pattern)
                ? Stream.of(OpenSchema.child(OpenSchema.child(pointer, "patternProperties"), pattern))
                : others(pointer, node));
    }

    Location otherProperty() {
        return step(Combination::others);
    }

    private static Stream<String> others(String pointer, JsonNode node) {
        return Stream.of("additionalProperties", "unevaluatedProperties")
                .filter(node::has)
                .map(keyword -> OpenSchema.child(pointer, keyword));
    }

    Location item(int index) {
        return step((pointer, node) -> index < node.path("prefixItems").size()
                ? Stream.of(OpenSchema.child(OpenSchema.child(pointer, "prefixItems"), String.valueOf(index)))
                : Stream.of("items", "unevaluatedItems")
                        .filter(node::has)
                        .map(keyword -> OpenSchema.child(pointer, keyword)));
    }

    /** What {@code contains} describes: some items, nobody knows which. */
    private Stream<String> contained() {
        return all().filter(pointer -> schema.at(pointer).has("contains"))
                .map(pointer -> OpenSchema.child(pointer, "contains"));
    }

    Location itemOrContained(int index) {
        Location item = item(index);
        SequencedSet<String> some = new LinkedHashSet<>(item.sometimes());
        contained().forEach(some::add);
        return new Location(item.always(), some);
    }

    private Location step(BiFunction<String, JsonNode, Stream<String>> next) {
        SequencedSet<String> certain = new LinkedHashSet<>();
        SequencedSet<String> possible = new LinkedHashSet<>();
        always.forEach(pointer -> next.apply(pointer, schema.at(pointer)).forEach(certain::add));
        sometimes.forEach(pointer -> next.apply(pointer, schema.at(pointer)).forEach(possible::add));
        return new Location(certain, possible);
    }

    private Stream<String> all() {
        return Stream.concat(always.stream(), sometimes.stream());
    }

    private SequencedSet<String> keysOf(String keyword) {
        return all().flatMap(pointer -> keys(schema.at(pointer).path(keyword)))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> each(String pointer, String keyword) {
        JsonNode branches = schema.at(pointer).path(keyword);
        String parent = OpenSchema.child(pointer, keyword);
        return branches.isArray()
                ? Stream.iterate(0, i -> i < branches.size(), i -> i + 1).map(i -> parent + "/" + i)
                : keys(branches).map(name -> OpenSchema.child(parent, name));
    }

    private static Stream<String> keys(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey);
    }
}
