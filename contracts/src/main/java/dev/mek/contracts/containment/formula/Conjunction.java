package dev.mek.contracts.containment.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the parts of an intersection together: flat, each once, in one order, contradictions seen. */
final class Conjunction {

    static final Comparator<Formula> ORDER = Comparator.comparingInt(Formula::id);

    private final Formulas pool;
    private final Set<Formula> parts = new LinkedHashSet<>();
    private final List<Atom> must = new ArrayList<>();
    private final List<Atom> may = new ArrayList<>();
    private int mask = Type.ALL_MASK;

    Conjunction(Formulas pool) {
        this.pool = pool;
    }

    /** The parts that remain; {@code [nothing]} for a contradiction. */
    List<Formula> of(Collection<Formula> given) {
        for (Formula part : given) {
            add(part);
        }
        for (Atom atom : must) {
            mask &= atom.type().mask();
        }
        List<Atom> conditions = new ArrayList<>();
        for (Atom atom : may) {
            if ((mask & atom.type().mask()) != 0) {
                merge(mask == atom.type().mask() ? must : conditions, atom);
            }
        }
        must.forEach(atom -> parts.add(pool.is(atom)));
        for (Atom atom : conditions) {
            Formula condition = pool.ifType(atom);
            if (condition instanceof Formula.Types types) {
                mask &= types.mask();
            } else {
                parts.add(condition);
            }
        }
        if (must.isEmpty()) {
            parts.add(pool.types(mask));
        }
        parts.remove(pool.everything());
        return mask == 0 || contradiction()
                ? List.of(pool.nothing())
                : parts.stream().sorted(ORDER).toList();
    }

    private boolean contradiction() {
        return parts.stream()
                .anyMatch(part -> part == pool.nothing()
                        || denied(part)
                        || (part instanceof Formula.Any any
                                && any.parts().stream().allMatch(this::denied)));
    }

    /** True when the parts are seen to leave nothing of it. Only opposites that are known already are looked at. */
    private boolean denied(Formula formula) {
        return formula.hasNot()
                && (parts.contains(formula.not())
                        || (formula.not() instanceof Formula.All all && parts.containsAll(all.parts())));
    }

    private void add(Formula part) {
        switch (part) {
            case Formula.All all -> all.parts().forEach(this::add);
            case Formula.Types types -> mask &= types.mask();
            case Formula.Is is -> merge(must, is.atom());
            case Formula.If when -> merge(may, when.atom());
            case Formula.Constant constant -> parts.add(constant);
            case Formula.Any any -> parts.add(any);
            case Formula.Reference reference -> parts.add(reference);
        }
    }

    private void merge(List<Atom> atoms, Atom atom) {
        if (atoms.contains(atom.not())) {
            mask &= ~atom.type().mask();
            return;
        }
        for (int i = 0; i < atoms.size(); i++) {
            Optional<Atom> both = Atoms.both(atoms.get(i), atom);
            if (both.isPresent()) {
                atoms.set(i, both.get());
                return;
            }
        }
        if (!atoms.contains(atom)) {
            atoms.add(atom);
        }
    }
}
