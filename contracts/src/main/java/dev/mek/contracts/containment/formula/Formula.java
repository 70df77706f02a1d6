package dev.mek.contracts.containment.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of JSON values, written as a formula. Made only by a {@link Formulas} pool, which makes each once: two of one pool
 * are equal exactly when they are the same object. Not thread-safe, like the pool.
 */
public abstract sealed class Formula {

    private final Formulas pool;
    private final int id;
    private @Nullable Formula not;
    private final @Nullable Formula[] ofType = new @Nullable Formula[Type.values().length];

    private Formula(Formulas pool, int id) {
        this.pool = pool;
        this.id = id;
    }

    /** The values that are not in this set. */
    public final Formula not() {
        Formula known = not;
        if (known == null) {
            known = pool.negate(this);
            setNot(known);
        }
        return known;
    }

    final void setNot(Formula other) {
        not = other;
        if (other.not == null) {
            other.not = this;
        }
    }

    final boolean hasNot() {
        return not != null;
    }

    /**
     * What this set says of values of one kind: made of {@link All}, {@link Any}, {@link Is} of that kind and
     * {@link Constant} only; references are followed.
     *
     * @throws CircularReference when a reference leads to itself without a step into the value
     */
    public final Formula of(Type type) {
        Formula known = ofType[type.index()];
        if (known == null) {
            known = pool.project(this, type);
            ofType[type.index()] = known;
        }
        return known;
    }

    final int id() {
        return id;
    }

    /** Everything, or nothing. */
    public static final class Constant extends Formula {
        private final boolean holds;

        Constant(Formulas pool, int id, boolean holds) {
            super(pool, id);
            this.holds = holds;
        }

        public boolean holds() {
            return holds;
        }
    }

    /** The intersection of two or more. */
    public static final class All extends Formula {
        private final List<Formula> parts;

        All(Formulas pool, int id, List<Formula> parts) {
            super(pool, id);
            this.parts = parts;
        }

        public List<Formula> parts() {
            return parts;
        }
    }

    /** The union of two or more. */
    public static final class Any extends Formula {
        private final List<Formula> parts;

        Any(Formulas pool, int id, List<Formula> parts) {
            super(pool, id);
            this.parts = parts;
        }

        public List<Formula> parts() {
            return parts;
        }
    }

    /** The values of some kinds. */
    public static final class Types extends Formula {
        private final int mask;

        Types(Formulas pool, int id, int mask) {
            super(pool, id);
            this.mask = mask;
        }

        int mask() {
            return mask;
        }

        public boolean has(Type type) {
            return (mask & type.mask()) != 0;
        }
    }

    /** The values of the atom's kind that keep it. */
    public static final class Is extends Formula {
        private final Atom atom;

        Is(Formulas pool, int id, Atom atom) {
            super(pool, id);
            this.atom = atom;
        }

        public Atom atom() {
            return atom;
        }
    }

    /** The values that are of another kind or keep the atom: what a keyword says. */
    public static final class If extends Formula {
        private final Atom atom;

        If(Formulas pool, int id, Atom atom) {
            super(pool, id);
            this.atom = atom;
        }

        public Atom atom() {
            return atom;
        }
    }

    /** A set that is defined elsewhere, maybe by way of itself; or what is outside of it. */
    public static final class Reference extends Formula {
        private final Target target;
        private final boolean holds;

        Reference(Formulas pool, int id, Target target, boolean holds) {
            super(pool, id);
            this.target = target;
            this.holds = holds;
        }

        Target target() {
            return target;
        }

        boolean holds() {
            return holds;
        }

        /** What the reference stands for. */
        public Formula meaning() {
            return holds ? target.meaning() : target.meaning().not();
        }
    }

    /** Where a reference leads: known once its definition has been read. Compared by identity. */
    public interface Target {
        Formula meaning();
    }
}
