package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.limit.TooHard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What one item can be good for: the demands it serves and the limits it may count against. */
final class ItemOptions {

    /** Demands and limits together; each doubles the work. */
    private static final int RULES_MAX = 12;

    /** An item: bits of the demands it serves and of the limits it counts against, and all it keeps. */
    record Option(int serves, int counts, Formula value) {}

    private record Key(Formula base, int demands, int limits) {}

    private final ArrayRules rules;
    private final Search search;
    private final Tried tried;
    private final Map<Key, List<Option>> known = new HashMap<>();

    ItemOptions(ArrayRules rules, Search search, Tried tried) {
        this.rules = rules;
        this.search = search;
        this.tried = tried;
        if (rules.demands.size() + rules.limits.size() > RULES_MAX) {
            throw new TooHard("more than " + RULES_MAX + " rules that count items");
        }
    }

    /**
     * The options that have a value, the most useful first.
     *
     * @param demands bits of the demands that are open here
     * @param limits bits of the limits that are not used up
     */
    List<Option> of(Formula base, int demands, int limits) {
        return known.computeIfAbsent(new Key(base, demands, limits), this::find);
    }

    private List<Option> find(Key key) {
        List<Option> options = new ArrayList<>();
        for (int serves : subsets(key.demands(), true)) {
            for (int counts : subsets(key.limits(), false)) {
                search.budget().step();
                Formula value = value(key.base(), serves, counts);
                boolean better = !rules.unique
                        && options.stream()
                                .anyMatch(o -> (o.serves() & serves) == serves && (o.counts() & ~counts) == 0);
                if (!better && tried.found(search.find(value))) {
                    options.add(new Option(serves, counts, value));
                }
            }
        }
        return options;
    }

    private Formula value(Formula base, int serves, int counts) {
        List<Formula> parts = new ArrayList<>();
        parts.add(base);
        for (int i = 0; i < rules.demands.size(); i++) {
            if ((serves >> i & 1) == 1) {
                parts.add(rules.demands.get(i).value());
            }
        }
        for (int i = 0; i < rules.limits.size(); i++) {
            if ((counts >> i & 1) == 0) {
                parts.add(rules.limits.get(i).value().not());
            }
        }
        return search.pool().all(parts);
    }

    private static List<Integer> subsets(int mask, boolean largestFirst) {
        Comparator<Integer> size = Comparator.comparingInt(Integer::bitCount);
        return IntStream.rangeClosed(0, mask)
                .filter(subset -> (subset & ~mask) == 0)
                .boxed()
                .sorted(largestFirst ? size.reversed() : size)
                .toList();
    }
}
