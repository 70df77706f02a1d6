package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses items that are all different: a matching of places and values (Kuhn 1955). */
final class Distinct {

    private final Search search;
    private final Tried tried;
    private final Map<Formula, List<Integer>> found = new HashMap<>();
    private final List<JsonNode> values = new ArrayList<>();
    private final Map<Integer, Integer> placeOf = new HashMap<>();

    Distinct(Search search, Tried tried) {
        this.search = search;
        this.tried = tried;
    }

    /** One value for each place; empty when there are not enough. */
    Optional<List<JsonNode>> choose(List<Formula> places) {
        for (Formula place : places) {
            found.computeIfAbsent(place, formula -> first(formula, places.size()));
        }
        for (int place = 0; place < places.size(); place++) {
            if (!assign(place, places, new HashSet<>())) {
                return Optional.empty();
            }
        }
        JsonNode[] chosen = new JsonNode[places.size()];
        placeOf.forEach((value, place) -> chosen[place] = values.get(value));
        return Optional.of(List.of(chosen));
    }

    private boolean assign(int place, List<Formula> places, Set<Integer> seen) {
        search.budget().step();
        for (int value : found.getOrDefault(places.get(place), List.of())) {
            if (seen.add(value)) {
                Integer other = placeOf.get(value);
                if (other == null || assign(other, places, seen)) {
                    placeOf.put(value, place);
                    return true;
                }
            }
        }
        return false;
    }

    /** The first different values of a formula, by number; fewer only where there are no more, or it is not known. */
    private List<Integer> first(Formula formula, int limit) {
        List<Integer> numbers = new ArrayList<>();
        Formula rest = formula;
        while (numbers.size() < limit) {
            Answer answer = search.find(rest);
            if (!tried.found(answer) || !(answer instanceof Answer.Found found)) {
                break;
            }
            numbers.add(number(found.value()));
            rest = search.pool()
                    .all(rest, Values.exactly(search.pool(), found.value()).not());
        }
        return numbers;
    }

    private int number(JsonNode value) {
        for (int i = 0; i < values.size(); i++) {
            if (Values.equal(values.get(i), value)) {
                return i;
            }
        }
        values.add(value);
        return values.size() - 1;
    }
}
