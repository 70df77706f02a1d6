package dev.mek.contracts.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field that a schema declares.
 *
 * @param root the whole schema
 * @param object the schema object that declares it
 * @param outermost whether that is the whole schema
 */
record Field(ObjectNode root, ObjectNode object, boolean outermost, String name) {

    /** All of a schema, its definitions' too. */
    static List<Field> of(ObjectNode root) {
        List<Field> fields = new ArrayList<>(in(root, root, true));
        root.path("$defs").forEach(definition -> fields.addAll(in(root, (ObjectNode) definition, false)));
        return fields;
    }

    private static List<Field> in(ObjectNode root, ObjectNode object, boolean outermost) {
        return Stream.iterate(object.path("properties").fieldNames(), java.util.Iterator::hasNext, names -> names)
                .map(names -> new Field(root, object, outermost, names.next()))
                .toList();
    }

    ObjectNode schema() {
        return (ObjectNode) object.path("properties").path(name);
    }

    boolean has(String keyword) {
        return schema().has(keyword);
    }

    boolean is(String type) {
        return schema().path("type").asText().equals(type);
    }

    boolean required() {
        return Stream.iterate(0, i -> i < needed().size(), i -> i + 1)
                .anyMatch(i -> needed().get(i).asText().equals(name));
    }

    ArrayNode needed() {
        JsonNode required = object.path("required");
        return required.isArray() ? (ArrayNode) required : object.putArray("required");
    }

    void notRequired() {
        for (int i = needed().size() - 1; i >= 0; i--) {
            if (needed().get(i).asText().equals(name)) {
                needed().remove(i);
            }
        }
    }

    void becomes(JsonNode schema) {
        ((ObjectNode) object.path("properties")).set(name, schema);
    }

    void gone() {
        ((ObjectNode) object.path("properties")).remove(name);
    }
}
