package dev.mek.contracts.containment.formula;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mek.contracts.containment.number.Multiples;
import java.util.stream.LongStream;

/** Whether a value is in a formula's set. */
public final class Holds {

    private Holds() {}

    public static boolean of(Formula formula, JsonNode value) {
        return projected(formula.of(Type.of(value)), value);
    }

    /** The same for a string. */
    public static boolean ofText(Formula formula, String text) {
        return projected(formula.of(Type.STRING), TextNode.valueOf(text));
    }

    private static boolean projected(Formula formula, JsonNode value) {
        return switch (formula) {
            case Formula.Constant constant -> constant.holds();
            case Formula.All all -> all.parts().stream().allMatch(part -> projected(part, value));
            case Formula.Any any -> any.parts().stream().anyMatch(part -> projected(part, value));
            case Formula.Is is -> atom(is.atom(), value);
            case Formula.Types types -> types.has(Type.of(value));
            case Formula.If when -> of(when, value);
            case Formula.Reference reference -> of(reference, value);
        };
    }

    private static boolean atom(Atom atom, JsonNode value) {
        return switch (atom) {
            case Atom.Within within -> within.numbers().contains(value.decimalValue());
            case Atom.Multiple multiple ->
                Multiples.isMultiple(value.decimalValue(), multiple.step()) == multiple.holds();
            case Atom.Word word -> word.words().contains(value.textValue()) == word.holds();
            case Atom.Text text -> text.language().accepts(value.textValue());
            case Atom.LengthAtLeast least -> (length(value) >= least.length()) == least.holds();
            case Atom.Passes passes -> passes.test().test().test(value.textValue()) == passes.holds();
            case Atom.EachProperty each ->
                !someProperty(each.names(), each.value().not(), value);
            case Atom.SomeProperty some -> someProperty(some.names(), some.value(), value);
            case Atom.PropertiesAtLeast least -> (value.size() >= least.count()) == least.holds();
            case Atom.EachItem each ->
                !someItem(each.from(), each.to(), each.value().not(), value);
            case Atom.SomeItem some -> someItem(some.from(), some.to(), some.value(), value);
            case Atom.ItemsAtLeast least -> (value.size() >= least.count()) == least.holds();
            case Atom.MatchesAtLeast least ->
                (value.valueStream().filter(item -> of(least.value(), item)).count() >= least.count()) == least.holds();
            case Atom.Unique unique -> allDifferent(value) == unique.holds();
        };
    }

    private static long length(JsonNode text) {
        return text.textValue().codePoints().count();
    }

    private static boolean someProperty(Formula names, Formula wanted, JsonNode value) {
        return value.properties().stream()
                .anyMatch(member -> ofText(names, member.getKey()) && of(wanted, member.getValue()));
    }

    private static boolean someItem(long from, long to, Formula wanted, JsonNode value) {
        return LongStream.rangeClosed(from, Math.min(to, value.size() - 1L))
                .anyMatch(index -> of(wanted, value.get((int) index)));
    }

    private static boolean allDifferent(JsonNode array) {
        for (int i = 0; i < array.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Values.equal(array.get(i), array.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
