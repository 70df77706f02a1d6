package dev.mek.contracts.containment.formula;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON values: when two are equal (JSON Schema 2020-12 §4.2.2), and one as a formula. */
public final class Values {

    private Values() {}

    /** Numbers are equal by value, objects whatever the order of their members. */
    public static boolean equal(JsonNode a, JsonNode b) {
        if (a.getNodeType() != b.getNodeType() || a.size() != b.size()) {
            return false;
        }
        return switch (a.getNodeType()) {
            case NUMBER -> a.decimalValue().compareTo(b.decimalValue()) == 0;
            case ARRAY -> {
                for (int i = 0; i < a.size(); i++) {
                    if (!equal(a.get(i), b.get(i))) {
                        yield false;
                    }
                }
                yield true;
            }
            case OBJECT ->
                a.properties().stream()
                        .allMatch(member -> b.has(member.getKey()) && equal(member.getValue(), b.get(member.getKey())));
            default -> a.equals(b);
        };
    }

    /**
     * Exactly this value.
     *
     * @throws IllegalArgumentException when it holds a number that is not finite
     */
    public static Formula exactly(Formulas pool, JsonNode value) {
        Type type = Type.of(value);
        return switch (type) {
            case NULL, FALSE, TRUE -> pool.types(List.of(type));
            case NUMBER ->
                pool.is(new Atom.Within(dev.mek.contracts.containment.number.Numbers.exactly(decimal(value))));
            case STRING -> pool.word(value.textValue());
            case ARRAY -> array(pool, value);
            case OBJECT -> object(pool, value);
        };
    }

    /**
     * The exact decimal.
     *
     * @throws IllegalArgumentException when the number is not finite
     */
    public static java.math.BigDecimal decimal(JsonNode number) {
        if (number.isFloatingPointNumber() && !number.isBigDecimal() && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("a number beyond the range of binary64");
        }
        return number.decimalValue();
    }

    private static Formula array(Formulas pool, JsonNode value) {
        List<Formula> parts = new ArrayList<>();
        parts.add(pool.types(List.of(Type.ARRAY)));
        parts.add(pool.is(new Atom.ItemsAtLeast(value.size(), true)));
        parts.add(pool.is(new Atom.ItemsAtLeast(value.size() + 1L, false)));
        for (int i = 0; i < value.size(); i++) {
            parts.add(pool.is(new Atom.EachItem(i, i, exactly(pool, value.get(i)))));
        }
        return pool.all(parts);
    }

    private static Formula object(Formulas pool, JsonNode value) {
        List<Formula> parts = new ArrayList<>();
        List<Formula> names = new ArrayList<>();
        parts.add(pool.types(List.of(Type.OBJECT)));
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            Formula name = pool.word(member.getKey());
            names.add(name);
            parts.add(pool.is(new Atom.SomeProperty(name, pool.everything())));
            parts.add(pool.is(new Atom.EachProperty(name, exactly(pool, member.getValue()))));
        }
        Formula others = pool.any(names).not().of(Type.STRING);
        parts.add(pool.is(new Atom.EachProperty(others, pool.nothing())));
        return pool.all(parts);
    }
}
