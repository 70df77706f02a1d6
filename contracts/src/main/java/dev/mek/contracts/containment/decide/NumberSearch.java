package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.limit.Budget;
import dev.mek.contracts.containment.number.Multiples;
import dev.mek.contracts.containment.number.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers: for each way the multiples may fall, the intervals that remain. */
final class NumberSearch {

    /** Each different step doubles the work. */
    private static final int STEPS_MAX = 12;

    private final Budget budget;
    private final List<BigDecimal> steps;

    private NumberSearch(Budget budget, List<BigDecimal> steps) {
        this.budget = budget;
        this.steps = steps;
    }

    /** The formula is one of numbers. */
    static Answer find(Formula formula, Budget budget) {
        Set<BigDecimal> steps = new LinkedHashSet<>();
        collect(formula, steps);
        if (steps.size() > STEPS_MAX) {
            return new Answer.Unknown("more than " + STEPS_MAX + " different multipleOf");
        }
        return new NumberSearch(budget, List.copyOf(steps)).find(formula);
    }

    private static void collect(Formula formula, Set<BigDecimal> steps) {
        switch (formula) {
            case Formula.All all -> all.parts().forEach(part -> collect(part, steps));
            case Formula.Any any -> any.parts().forEach(part -> collect(part, steps));
            case Formula.Is is -> {
                if (is.atom() instanceof Atom.Multiple multiple) {
                    steps.add(multiple.step());
                }
            }
            default -> {}
        }
    }

    private Answer find(Formula formula) {
        for (int held = 0; held < 1 << steps.size(); held++) {
            budget.step();
            Numbers within = within(formula, held);
            if (!within.isEmpty()) {
                Optional<BigDecimal> found = Multiples.find(within, chosen(held), chosen(~held));
                if (found.isPresent()) {
                    return new Answer.Found(node(found.get()));
                }
            }
        }
        return Answer.EMPTY;
    }

    private List<BigDecimal> chosen(int held) {
        List<BigDecimal> chosen = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if ((held >> i & 1) == 1) {
                chosen.add(steps.get(i));
            }
        }
        return chosen;
    }

    private Numbers within(Formula formula, int held) {
        return switch (formula) {
            case Formula.Constant constant -> constant.holds() ? Numbers.ALL : Numbers.NONE;
            case Formula.All all -> {
                Numbers set = Numbers.ALL;
                for (Formula part : all.parts()) {
                    set = set.isEmpty() ? set : set.and(within(part, held));
                }
                yield set;
            }
            case Formula.Any any -> {
                Numbers set = Numbers.NONE;
                for (Formula part : any.parts()) {
                    set = set.or(within(part, held));
                }
                yield set;
            }
            case Formula.Is is -> atom(is.atom(), held);
            default -> throw new IllegalStateException("not a formula of numbers");
        };
    }

    private Numbers atom(Atom atom, int held) {
        if (atom instanceof Atom.Within within) {
            return within.numbers();
        }
        Atom.Multiple multiple = (Atom.Multiple) atom;
        boolean holds = (held >> steps.indexOf(multiple.step()) & 1) == 1;
        return holds == multiple.holds() ? Numbers.ALL : Numbers.NONE;
    }

    private static JsonNode node(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 0) {
            return DecimalNode.valueOf(plain);
        }
        return plain.precision() - plain.scale() <= 18
                ? JsonNodeFactory.instance.numberNode(plain.longValueExact())
                : JsonNodeFactory.instance.numberNode(plain.toBigIntegerExact());
    }
}
