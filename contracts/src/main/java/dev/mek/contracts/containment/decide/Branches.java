package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Holds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Arrays and objects under a formula with choices: first a value for what must hold anyhow; where there is none the branch
 * ends, and where the value keeps all choices it is the answer. Only a choice that it breaks is gone into.
 */
final class Branches {

    /** Finds a value that keeps all of some constraints of one kind. */
    interface Leaf {
        Answer find(Collection<Atom> atoms, Search search);
    }

    private final Search search;
    private final Leaf leaf;

    private Branches(Search search, Leaf leaf) {
        this.search = search;
        this.leaf = leaf;
    }

    /** The formula is one of the leaf's kind. */
    static Answer find(Formula formula, Search search, Leaf leaf) {
        return new Branches(search, leaf).explore(new Branch(search.pool()).with(formula));
    }

    private Answer explore(Branch branch) {
        search.budget().step();
        if (!branch.propagate()) {
            return Answer.EMPTY;
        }
        Answer answer = leaf.find(branch.atoms(), search);
        List<Formula.Any> choices = branch.choices();
        if (answer instanceof Answer.Found found) {
            choices = choices.stream()
                    .filter(choice -> !Holds.of(choice, found.value()))
                    .toList();
        }
        if (answer instanceof Answer.Empty || choices.isEmpty()) {
            return answer;
        }
        Formula.Any choice = choices.stream()
                .min(Comparator.comparingInt(any -> any.parts().size()))
                .orElseThrow();
        return options(branch, choice);
    }

    private Answer options(Branch branch, Formula.Any choice) {
        Tried tried = new Tried();
        for (Formula option : new ArrayList<>(branch.open(choice))) {
            Answer answer = explore(branch.copy().with(option));
            if (tried.found(answer)) {
                return answer;
            }
        }
        return tried.failed();
    }
}
