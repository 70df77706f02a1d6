package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What holds on one way through the choices. */
final class Branch {

    private final Formulas pool;
    private final Set<Formula> facts;
    private final Set<Formula.Any> choices;
    private boolean contradiction;

    Branch(Formulas pool) {
        this(pool, Set.of(), Set.of());
    }

    private Branch(Formulas pool, Set<Formula> facts, Set<Formula.Any> choices) {
        this.pool = pool;
        this.facts = new LinkedHashSet<>(facts);
        this.choices = new LinkedHashSet<>(choices);
    }

    Branch copy() {
        return new Branch(pool, facts, choices);
    }

    /** Adds what holds too. */
    Branch with(Formula formula) {
        switch (formula) {
            case Formula.Constant constant -> contradiction |= !constant.holds();
            case Formula.All all -> all.parts().forEach(this::with);
            case Formula.Any any -> choices.add(any);
            case Formula.Is is -> {
                facts.add(is);
                contradiction |= denied(is);
            }
            default -> throw new IllegalStateException("not a formula of one kind");
        }
        return this;
    }

    /** Draws what follows at once from choices with one way left; false when nothing is left. */
    boolean propagate() {
        boolean changed = true;
        while (changed && !contradiction) {
            changed = false;
            for (Formula.Any choice : List.copyOf(choices)) {
                if (choice.parts().stream().anyMatch(this::holds)) {
                    choices.remove(choice);
                    continue;
                }
                List<Formula> open = open(choice);
                if (open.size() < 2) {
                    choices.remove(choice);
                    changed = true;
                    contradiction |= open.isEmpty();
                    open.forEach(this::with);
                }
            }
        }
        return !contradiction;
    }

    /** The options of a choice that are not seen to be out of the question. */
    List<Formula> open(Formula.Any choice) {
        return choice.parts().stream().filter(option -> !denied(option)).toList();
    }

    List<Formula.Any> choices() {
        return List.copyOf(choices);
    }

    List<Atom> atoms() {
        List<Atom> atoms = new ArrayList<>();
        for (Formula fact : facts) {
            atoms.add(((Formula.Is) fact).atom());
        }
        return atoms;
    }

    private boolean holds(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> constant.holds();
            case Formula.All all -> all.parts().stream().allMatch(this::holds);
            case Formula.Any any ->
                choices.contains(any) || any.parts().stream().anyMatch(this::holds);
            default -> facts.contains(formula);
        };
    }

    private boolean denied(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> !constant.holds();
            case Formula.All all -> all.parts().stream().anyMatch(this::denied);
            case Formula.Any any -> any.parts().stream().allMatch(this::denied);
            case Formula.Is is -> facts.contains(pool.is(is.atom().not()));
            default -> false;
        };
    }
}
