package dev.mek.cli.verdict;

import dev.mek.cli.verdict.history.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was observed, for chance to change. */
record Observed(List<Observation> all, Random random) {

    <O extends Observation> List<O> each(Class<O> kind, Predicate<O> which) {
        return all.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(which)
                .toList();
    }

    /** The names that come more than once. */
    <O extends Observation> List<String> repeated(Class<O> kind, Predicate<O> which, Function<O, String> name) {
        return each(kind, which).stream()
                .collect(Collectors.groupingBy(name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Makes one of those that fit otherwise; false when none fits. */
    <O extends Observation> boolean change(Class<O> kind, Predicate<O> which, Function<O, Observation> how) {
        List<O> fit = each(kind, which);
        if (fit.isEmpty()) {
            return false;
        }
        O chosen = fit.get(random.nextInt(fit.size()));
        all.set(all.indexOf(chosen), how.apply(chosen));
        return true;
    }

    /** Removes one of those that fit; false when none fits. */
    <O extends Observation> boolean drop(Class<O> kind, Predicate<O> which) {
        List<O> fit = each(kind, which);
        return !fit.isEmpty() && all.remove(fit.get(random.nextInt(fit.size())));
    }

    static Observed of(Town town, long seed) {
        return new Observed(new ArrayList<>(town.observe()), new Random(seed));
    }
}
