package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.formula.Type;
import dev.mek.contracts.containment.formula.Values;
import dev.mek.contracts.containment.limit.TooHard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** {@code type}, {@code enum}, {@code const}. */
final class ValueKeywords {

    private ValueKeywords() {}

    static void read(Here here, List<Formula> parts) {
        if (here.has("type")) {
            JsonNode type = here.node("type");
            List<Formula> types = new ArrayList<>();
            for (JsonNode one : type.isArray() ? type : List.of(type)) {
                types.add(type(here, one));
            }
            parts.add(here.pool().any(types));
        }
        if (here.has("const")) {
            parts.add(exactly(here, here.node("const")));
        }
        if (here.has("enum")) {
            if (!here.node("enum").isArray()) {
                throw here.wrong("enum", "must be an array");
            }
            List<Formula> values = new ArrayList<>();
            here.node("enum").forEach(value -> values.add(exactly(here, value)));
            parts.add(here.pool().any(values));
        }
    }

    private static Formula type(Here here, JsonNode name) {
        Formulas pool = here.pool();
        return switch (name.asText("")) {
            case "null" -> pool.types(List.of(Type.NULL));
            case "boolean" -> pool.types(List.of(Type.FALSE, Type.TRUE));
            case "number" -> pool.types(List.of(Type.NUMBER));
            case "integer" -> pool.is(new Atom.Multiple(BigDecimal.ONE, true));
            case "string" -> pool.types(List.of(Type.STRING));
            case "array" -> pool.types(List.of(Type.ARRAY));
            case "object" -> pool.types(List.of(Type.OBJECT));
            default -> throw here.wrong("type", "must be null, boolean, number, integer, string, array or object");
        };
    }

    private static Formula exactly(Here here, JsonNode value) {
        try {
            return Values.exactly(here.pool(), value);
        } catch (IllegalArgumentException e) {
            throw new TooHard("a number beyond the range of binary64");
        }
    }
}
