package dev.mek.contracts.closed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The closed form of an open schema: it accepts what the open one accepts, as long as every field of every object is one
 * that the schema declares for that place.
 *
 * <p>Places are closed after combining everything that describes them: two branches of an {@code allOf} that each declare
 * a field of the same object do not forbid each other's. Declared by name are {@code properties} and
 * {@code patternProperties}; a place with {@code additionalProperties} or {@code unevaluatedProperties} other than
 * {@code false} is a map, whose fields are all declared. A place may hold any object when no part describes objects there,
 * or only some alternatives do. Below {@code anyOf}, {@code oneOf}, {@code if} and {@code dependentSchemas} only branches
 * that accept the object declare its fields. What stands below {@code not} declares nothing.
 *
 * <p>The result holds the open schema untouched beside a tree of closers, one for each place; a place without conditions
 * costs one look-up per field.
 */
public final class ClosedForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ANONYMOUS = "urn:open";

    private final String id;
    private final OpenSchema open;
    private final ObjectNode definitions = NODES.objectNode();
    private final Map<Location, String> names = new HashMap<>();

    private ClosedForm(JsonNode schema) {
        this.id = schema.path("$id").asText(ANONYMOUS);
        this.open = new OpenSchema(schema, id);
    }

    /**
     * The closed form; the argument stays as it is.
     *
     * @throws IllegalArgumentException when a reference does not lead into the schema itself by a JSON Pointer
     */
    public static JsonNode of(JsonNode schema) {
        return schema.isObject() ? new ClosedForm(schema).build((ObjectNode) schema) : schema;
    }

    private JsonNode build(ObjectNode schema) {
        ObjectNode closed = NODES.objectNode();
        closed.put("$id", id + (id.startsWith("urn:") ? ":closed" : "?closed"));
        ArrayNode both = closed.putArray("allOf");
        both.add(reference(id));
        JsonNode closer = closer(Location.of(OpenSchema.ROOT));
        if (closer != null) {
            both.add(closer);
        }
        definitions.set("open", schema.deepCopy().put("$id", id));
        closed.set("$defs", definitions);
        return closed;
    }

    /** A reference to the closer of a place; null when there is nothing to close at it or below. */
    private @Nullable ObjectNode closer(Location location) {
        String known = names.get(location);
        if (known == null) {
            known = "closer-" + names.size();
            names.put(location, known);
            ObjectNode body = body(location, new Combination(open, location));
            definitions.set(known, body);
        }
        return definitions.path(known).isEmpty() && definitions.has(known) ? null : reference("#/$defs/" + known);
    }

    private ObjectNode body(Location location, Combination place) {
        ObjectNode body = NODES.objectNode();
        closeFields(body, place);
        closeItems(body, place);
        if (place.describesObject() && place.conditional()) {
            ObjectNode inner = body;
            body = NODES.objectNode();
            ArrayNode both = body.putArray("allOf");
            both.add(onlyEvaluated(location));
            both.add(inner);
        } else if (place.describesObject() && !place.declaresOthers()) {
            ObjectNode declared = body.withObjectProperty("properties");
            place.propertyNames().forEach(name -> declared.putIfAbsent(name, NODES.booleanNode(true)));
            ObjectNode patterns = body.withObjectProperty("patternProperties");
            place.propertyPatterns().forEach(pattern -> patterns.putIfAbsent(pattern, NODES.booleanNode(true)));
            body.put("additionalProperties", false);
        }
        return body;
    }

    private void closeFields(ObjectNode body, Combination place) {
        for (String name : place.propertyNames()) {
            put(body, "properties", name, closerWithin(place, place.property(name)));
        }
        for (String pattern : place.propertyPatterns()) {
            put(body, "patternProperties", pattern, closerWithin(place, place.propertyPattern(pattern)));
        }
        ObjectNode others = place.declaresOthers() ? closerWithin(place, place.otherProperty()) : null;
        if (others != null) {
            SequencedSet<String> named = place.propertyNames();
            named.forEach(name -> body.withObjectProperty("properties").putIfAbsent(name, NODES.booleanNode(true)));
            body.set("additionalProperties", others);
        }
    }

    /** Where the place itself stays free, a field that only an alternative describes stays free too. */
    private @Nullable ObjectNode closerWithin(Combination place, Location field) {
        return field.always().isEmpty() && !place.describesObject() ? null : closer(field);
    }

    private void closeItems(ObjectNode body, Combination place) {
        int positions = place.prefixItems();
        for (int i = 0; i < positions; i++) {
            ObjectNode closer = closer(place.itemOrContained(i));
            body.withArrayProperty("prefixItems").add(closer == null ? NODES.booleanNode(true) : closer);
        }
        Location rest = place.itemOrContained(positions);
        ObjectNode closer = rest.isEmpty() ? null : closer(rest);
        if (closer != null) {
            body.set("items", closer);
        }
    }

    /** Conditions are judged anew, in a branch of their own, so that only they declare fields here. */
    private ObjectNode onlyEvaluated(Location location) {
        ObjectNode body = NODES.objectNode();
        location.always().forEach(pointer -> body.withArrayProperty("allOf").add(part(pointer)));
        if (!location.sometimes().isEmpty()) {
            ArrayNode any = body.putArray("anyOf");
            location.sometimes().forEach(pointer -> any.add(part(pointer)));
            any.add(true);
        }
        return body.put("unevaluatedProperties", false);
    }

    private ObjectNode part(String pointer) {
        return reference(pointer.isEmpty() ? id : id + "#" + Fragments.encode(pointer));
    }

    private static ObjectNode reference(String target) {
        return NODES.objectNode().put("$ref", target);
    }

    private static void put(ObjectNode body, String keyword, String name, @Nullable ObjectNode closer) {
        if (closer != null) {
            body.withObjectProperty(keyword).set(name, closer);
        }
    }
}
