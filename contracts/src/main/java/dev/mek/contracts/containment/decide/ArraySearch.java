package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Arrays: item by item a choice of what it is good for, until all demands are served and the length is reached. A shorter
 * array that will do is never worse, so that a length is tried only where something needs it.
 */
final class ArraySearch {

    private final ArrayRules rules;
    private final Search search;
    private final Tried tried = new Tried();

    private ArraySearch(ArrayRules rules, Search search) {
        this.rules = rules;
        this.search = search;
    }

    static Answer find(Collection<Atom> atoms, Search search) {
        return new ArraySearch(new ArrayRules(atoms, search.pool()), search).find();
    }

    private Answer find() {
        if (rules.min > rules.max || (rules.unique && rules.repeated)) {
            return Answer.EMPTY;
        }
        ItemOptions options = new ItemOptions(rules, search, tried);
        List<Twins> ways = rules.repeated ? Twins.all(rules.tail()) : List.of(Twins.NONE);
        for (Twins twins : ways) {
            Optional<JsonNode> array = new ArrayFill(rules, search, options, twins).find(this::build);
            if (array.isPresent()) {
                return new Answer.Found(array.get());
            }
        }
        return tried.failed();
    }

    /** The array of a complete plan; empty when its items cannot be made different. */
    private Optional<JsonNode> build(List<Formula> plan) {
        Optional<List<JsonNode>> items = rules.unique
                ? new Distinct(search, tried).choose(plan)
                : Optional.of(plan.stream().flatMap(this::value).toList());
        return items.map(values -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            values.forEach(array::add);
            return array;
        });
    }

    private Stream<JsonNode> value(Formula formula) {
        return search.find(formula) instanceof Answer.Found found ? Stream.of(found.value()) : Stream.empty();
    }
}
