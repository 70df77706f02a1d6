package dev.mek.contracts.containment.normal;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.limit.TooHard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code unevaluatedProperties} and {@code unevaluatedItems}, without annotations: for a set of conditions that hold, what
 * no unconditional and none of these parts evaluates keeps the schema. One such set is enough, since more conditions that
 * hold only leave less; and there is an offender exactly when for some set of conditions that fail, something is evaluated
 * by these alone.
 */
final class UnevaluatedKeywords {

    /** Each different condition doubles the formula. */
    private static final int CONDITIONS_MAX = 7;

    private UnevaluatedKeywords() {}

    static void read(Here here, List<Formula> parts) {
        if (here.draft() == Draft.DRAFT_7) {
            return;
        }
        if (here.has("unevaluatedProperties")) {
            parts.add(properties(here, Evaluated.by(here).names));
        }
        if (here.has("unevaluatedItems")) {
            parts.add(items(here, Evaluated.by(here).items));
        }
    }

    private static Formula properties(Here here, List<Evaluated.Names> evaluated) {
        Formulas pool = here.pool();
        Formula value = here.child("unevaluatedProperties").formula();
        Set<Formula> conditions =
                evaluated.stream().map(Evaluated.Names::condition).collect(Collectors.toCollection(LinkedHashSet::new));
        return overSubsets(pool, conditions, counted -> {
            List<Formula> names = new ArrayList<>();
            evaluated.stream().filter(one -> counted.contains(one.condition())).forEach(one -> names.add(one.names()));
            return new Atom.EachProperty(pool.any(names).not(), value);
        });
    }

    private static Formula items(Here here, List<Evaluated.Items> evaluated) {
        Formulas pool = here.pool();
        Formula value = here.child("unevaluatedItems").formula();
        Set<Formula> conditions =
                evaluated.stream().map(Evaluated.Items::condition).collect(Collectors.toCollection(LinkedHashSet::new));
        return overSubsets(pool, conditions, counted -> {
            long before = 0;
            List<Formula> kept = new ArrayList<>(List.of(value));
            for (Evaluated.Items one : evaluated) {
                if (counted.contains(one.condition())) {
                    before = Math.max(before, one.before());
                    kept.add(one.matching());
                }
            }
            boolean all = before == Long.MAX_VALUE;
            return new Atom.EachItem(all ? 0 : before, Atom.END, all ? pool.everything() : pool.any(kept));
        });
    }

    /** What the rest must keep when the parts under some conditions count. */
    private interface Rest {
        Atom when(Set<Formula> counted);
    }

    private static Formula overSubsets(Formulas pool, Set<Formula> conditions, Rest rest) {
        Set<Formula> always = Set.of(pool.everything());
        List<Formula> conditional =
                conditions.stream().filter(one -> !always.contains(one)).toList();
        if (conditional.size() > CONDITIONS_MAX) {
            throw new TooHard("more than " + CONDITIONS_MAX + " conditions under which something is evaluated");
        }
        Set<Formula> holds = new LinkedHashSet<>();
        Set<Formula> fails = new LinkedHashSet<>();
        for (int subset = 0; subset < 1 << conditional.size(); subset++) {
            Set<Formula> counted = new LinkedHashSet<>(always);
            List<Formula> hold = new ArrayList<>();
            List<Formula> fail = new ArrayList<>();
            for (int i = 0; i < conditional.size(); i++) {
                Formula condition = conditional.get(i);
                if ((subset >> i & 1) == 1) {
                    counted.add(condition);
                    hold.add(condition);
                } else {
                    fail.add(condition.not());
                }
            }
            Atom atom = rest.when(counted);
            hold.add(pool.ifType(atom));
            fail.add(pool.is(atom.not()));
            Formula good = pool.all(hold);
            Formula bad = pool.all(fail);
            holds.add(good);
            fails.add(bad);
        }
        Formula positive = pool.any(holds);
        pool.opposites(positive, pool.any(fails));
        return positive;
    }
}
