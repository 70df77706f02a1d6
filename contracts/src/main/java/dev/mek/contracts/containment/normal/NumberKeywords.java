package dev.mek.contracts.containment.normal;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.number.Numbers;
import java.math.BigDecimal;
import java.util.List;

/** Bounds and {@code multipleOf}. */
final class NumberKeywords {

    private NumberKeywords() {}

    static void read(Here here, List<Formula> parts) {
        if (here.has("minimum")) {
            parts.add(within(here, Numbers.atLeast(here.number("minimum"))));
        }
        if (here.has("maximum")) {
            parts.add(within(here, Numbers.above(here.number("maximum")).not()));
        }
        if (here.has("exclusiveMinimum")) {
            parts.add(within(here, Numbers.above(here.number("exclusiveMinimum"))));
        }
        if (here.has("exclusiveMaximum")) {
            parts.add(within(
                    here, Numbers.atLeast(here.number("exclusiveMaximum")).not()));
        }
        if (here.has("multipleOf")) {
            BigDecimal step = here.number("multipleOf");
            if (step.signum() <= 0) {
                throw here.wrong("multipleOf", "must be above 0");
            }
            parts.add(here.onType(new Atom.Multiple(step.stripTrailingZeros(), true)));
        }
    }

    private static Formula within(Here here, Numbers numbers) {
        return here.onType(new Atom.Within(numbers));
    }
}
