package dev.mek.contracts.containment.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** A pool that makes each formula once, and simplifies what is cheap to see. Not thread-safe: one for each comparison. */
public final class Formulas {

    private final Map<Object, Formula> made = new HashMap<>();
    private final Set<Formula> projecting = new HashSet<>();
    private int next;

    private final Formula everything = new Formula.Constant(this, next++, true);
    private final Formula nothing = new Formula.Constant(this, next++, false);

    private record Key(String kind, Object content) {}

    private record TargetKey(Formula.Target target, boolean holds) {}

    public Formulas() {
        everything.setNot(nothing);
    }

    public Formula everything() {
        return everything;
    }

    public Formula nothing() {
        return nothing;
    }

    public Formula constant(boolean holds) {
        return holds ? everything : nothing;
    }

    /** The intersection. */
    public Formula all(Collection<Formula> parts) {
        List<Formula> merged = new Conjunction(this).of(parts);
        return switch (merged.size()) {
            case 0 -> everything;
            case 1 -> merged.getFirst();
            default -> make("all", merged, id -> new Formula.All(this, id, merged));
        };
    }

    public Formula all(Formula... parts) {
        return all(List.of(parts));
    }

    /** The union. */
    public Formula any(Collection<Formula> parts) {
        List<Formula> opposite = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            opposite.add(part.not());
        }
        List<Formula> merged = new Conjunction(this).of(opposite);
        if (merged.isEmpty()) {
            return nothing;
        }
        List<Formula> options =
                merged.stream().map(Formula::not).sorted(Conjunction.ORDER).toList();
        return options.size() == 1
                ? options.getFirst()
                : make("any", options, id -> new Formula.Any(this, id, options));
    }

    public Formula any(Formula... parts) {
        return any(List.of(parts));
    }

    /** The values of these kinds. */
    public Formula types(Collection<Type> types) {
        int mask = 0;
        for (Type type : types) {
            mask |= type.mask();
        }
        return types(mask);
    }

    Formula types(int mask) {
        if (mask == 0 || mask == Type.ALL_MASK) {
            return constant(mask != 0);
        }
        return make("types", mask, id -> new Formula.Types(this, id, mask));
    }

    /** The values of the atom's kind that keep it. */
    public Formula is(Atom atom) {
        return switch (Atoms.constant(atom)) {
            case NEVER -> nothing;
            case ALWAYS -> types(atom.type().mask());
            case SOMETIMES -> make("is", atom, id -> new Formula.Is(this, id, atom));
        };
    }

    /** The values of another kind, and those that keep the atom. */
    public Formula ifType(Atom atom) {
        return switch (Atoms.constant(atom)) {
            case NEVER -> types(Type.ALL_MASK & ~atom.type().mask());
            case ALWAYS -> everything;
            case SOMETIMES -> make("if", atom, id -> new Formula.If(this, id, atom));
        };
    }

    public Formula reference(Formula.Target target) {
        return reference(target, true);
    }

    private Formula reference(Formula.Target target, boolean holds) {
        return make("ref", new TargetKey(target, holds), id -> new Formula.Reference(this, id, target, holds));
    }

    /** Says that one formula is what the other leaves out; both must be right, this only saves working it out. */
    public void opposites(Formula one, Formula other) {
        if (!one.hasNot() && !other.hasNot()) {
            one.setNot(other);
        }
    }

    /** The word as a formula on strings. */
    public Formula word(String word) {
        return is(new Atom.Word(Set.of(word), true));
    }

    /** Numbers that are a multiple of a positive step. */
    public static Atom multiple(BigDecimal step) {
        return new Atom.Multiple(step.stripTrailingZeros(), true);
    }

    Formula negate(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> constant(!constant.holds());
            case Formula.All all -> any(all.parts().stream().map(Formula::not).toList());
            case Formula.Any any -> all(any.parts().stream().map(Formula::not).toList());
            case Formula.Types types -> types(Type.ALL_MASK & ~types.mask());
            case Formula.Is is -> ifType(is.atom().not());
            case Formula.If when -> is(when.atom().not());
            case Formula.Reference reference -> reference(reference.target(), !reference.holds());
        };
    }

    Formula project(Formula formula, Type type) {
        return switch (formula) {
            case Formula.Constant constant -> constant;
            case Formula.All all ->
                all(all.parts().stream().map(part -> part.of(type)).toList());
            case Formula.Any any ->
                bare(any(any.parts().stream().map(part -> part.of(type)).toList()), type);
            case Formula.Types types -> constant(types.has(type));
            case Formula.Is is -> is.atom().type() == type ? is : nothing;
            case Formula.If when -> when.atom().type() == type ? is(when.atom()) : everything;
            case Formula.Reference reference -> follow(reference, type);
        };
    }

    /** Within one kind, the kind itself is everything. */
    private Formula bare(Formula formula, Type type) {
        if (formula instanceof Formula.Types types) {
            return constant(types.has(type));
        }
        boolean whole = formula instanceof Formula.Any any
                && any.parts().stream().anyMatch(part -> part instanceof Formula.Types types && types.has(type));
        return whole ? everything : formula;
    }

    private Formula follow(Formula.Reference reference, Type type) {
        if (!projecting.add(reference)) {
            throw new CircularReference();
        }
        try {
            return reference.meaning().of(type);
        } finally {
            projecting.remove(reference);
        }
    }

    private Formula make(String kind, Object content, IntFunction<Formula> maker) {
        Key key = new Key(kind, content);
        Formula known = made.get(key);
        if (known == null) {
            known = maker.apply(next++);
            made.put(key, known);
        }
        return known;
    }
}
