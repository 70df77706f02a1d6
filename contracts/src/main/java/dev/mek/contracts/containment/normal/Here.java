package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.limit.TooHard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One schema object that is being read: its keywords, checked as they are taken. */
final class Here {

    private final SchemaReader reader;
    private final Place place;
    private final Scope scope;

    Here(SchemaReader reader, Place place, Scope scope) {
        this.reader = reader;
        this.place = place;
        this.scope = scope;
    }

    Formulas pool() {
        return reader.pool();
    }

    Draft draft() {
        return place.resource().draft;
    }

    SchemaReader reader() {
        return reader;
    }

    Place place() {
        return place;
    }

    Scope scope() {
        return scope;
    }

    boolean has(String keyword) {
        return place.schema().has(keyword);
    }

    JsonNode node(String keyword) {
        return place.schema().path(keyword);
    }

    /** The formula that a keyword puts on values of the atom's kind. */
    Formula onType(Atom atom) {
        return pool().ifType(atom);
    }

    Formula hasProperty(String name) {
        return pool().is(new Atom.SomeProperty(pool().word(name), pool().everything()));
    }

    /** A child schema; it must be there. */
    Sub child(String keyword) {
        return sub("/" + Place.escaped(keyword), node(keyword));
    }

    List<Sub> children(String keyword) {
        JsonNode list = node(keyword);
        if (!list.isArray()) {
            throw wrong(keyword, "must be an array of schemas");
        }
        List<Sub> children = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            children.add(sub("/" + keyword + "/" + i, list.get(i)));
        }
        return children;
    }

    Map<String, Sub> named(String keyword) {
        JsonNode map = node(keyword);
        if (map.isMissingNode()) {
            return Map.of();
        }
        if (!map.isObject()) {
            throw wrong(keyword, "must be an object of schemas");
        }
        Map<String, Sub> named = new LinkedHashMap<>();
        map.properties()
                .forEach(one -> named.put(
                        one.getKey(), sub("/" + keyword + "/" + Place.escaped(one.getKey()), one.getValue())));
        return named;
    }

    private Sub sub(String pointer, JsonNode schema) {
        Place child = new Place(schema, place.document(), place.pointer() + pointer, place.resource());
        return new Sub(reader, reader.located(child), scope);
    }

    /** A count that must not be negative; 2.0 is one too. */
    Optional<Long> count(String keyword) {
        JsonNode node = node(keyword);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        BigDecimal number = number(keyword);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw wrong(keyword, "must be a whole number that is not negative");
        }
        if (number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE - 1)) > 0) {
            throw new TooHard("a count beyond 2^63");
        }
        return Optional.of(number.longValueExact());
    }

    BigDecimal number(String keyword) {
        JsonNode node = node(keyword);
        if (!node.isNumber()) {
            throw wrong(keyword, "must be a number");
        }
        return reader.decimal(node);
    }

    String text(String keyword) {
        JsonNode node = node(keyword);
        if (!node.isTextual()) {
            throw wrong(keyword, "must be a string");
        }
        return node.textValue();
    }

    boolean flag(String keyword) {
        JsonNode node = node(keyword);
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw wrong(keyword, "must be true or false");
        }
        return node.asBoolean(false);
    }

    List<String> texts(String keyword, JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) {
            if (!one.isTextual()) {
                throw wrong(keyword, "must be an array of strings");
            }
            texts.add(one.textValue());
        }
        if (!list.isArray()) {
            throw wrong(keyword, "must be an array of strings");
        }
        return texts;
    }

    UnreadableSchema wrong(String keyword, String reason) {
        return place.unreadable(keyword, reason);
    }

    /** A schema within the schema, read when it is asked for. */
    record Sub(SchemaReader reader, Place place, Scope scope) {
        Formula formula() {
            return reader.read(place, scope);
        }

        Here here() {
            return new Here(reader, place, scope.enter(place.resource()));
        }
    }
}
