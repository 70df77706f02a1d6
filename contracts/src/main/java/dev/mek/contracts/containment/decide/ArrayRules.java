package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.limit.TooHard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What an array must keep, sorted by what it means for the search. */
final class ArrayRules {

    /** Indexes and counts beyond this are not looked at one by one. */
    private static final long COUNT_MAX = 2_000;

    /** Some items of a range keep a formula, at least so many. */
    record Demand(long from, long to, Formula value, int count) {
        boolean covers(long index) {
            return from <= index && index <= to;
        }
    }

    /** At most so many items keep a formula. */
    record Limit(Formula value, int count) {}

    final List<Demand> demands = new ArrayList<>();
    final List<Limit> limits = new ArrayList<>();
    long min;
    long max = Long.MAX_VALUE;
    boolean unique;
    boolean repeated;

    private final Formulas pool;
    private final List<Atom.EachItem> each = new ArrayList<>();
    private final List<Formula> positions = new ArrayList<>();

    ArrayRules(Collection<Atom> atoms, Formulas pool) {
        this.pool = pool;
        atoms.forEach(this::read);
        int prefix = prefix();
        for (int i = 0; i <= prefix; i++) {
            positions.add(value(i));
        }
    }

    private void read(Atom atom) {
        switch (atom) {
            case Atom.EachItem one -> each.add(one);
            case Atom.SomeItem some -> readSome(some);
            case Atom.ItemsAtLeast least -> {
                min = least.holds() ? Math.max(min, least.count()) : min;
                max = least.holds() ? max : Math.min(max, least.count() - 1);
            }
            case Atom.MatchesAtLeast least -> readMatches(least);
            case Atom.Unique one -> {
                unique |= one.holds();
                repeated |= !one.holds();
            }
            default -> throw new IllegalStateException("not a constraint of arrays");
        }
    }

    private void readSome(Atom.SomeItem some) {
        if (some.from() == some.to()) {
            min = Math.max(min, some.from() + 1);
            each.add(new Atom.EachItem(some.from(), some.to(), some.value()));
        } else {
            demands.add(new Demand(some.from(), some.to(), some.value(), 1));
        }
    }

    private void readMatches(Atom.MatchesAtLeast least) {
        if (least.holds()) {
            demands.add(new Demand(0, Atom.END, least.value(), bounded(least.count())));
        } else if (least.count() == 1) {
            each.add(new Atom.EachItem(0, Atom.END, least.value().not()));
        } else {
            limits.add(new Limit(least.value(), bounded(least.count()) - 1));
        }
    }

    private static int bounded(long count) {
        if (count > COUNT_MAX) {
            throw new TooHard("arrays of more than " + COUNT_MAX + " items");
        }
        return (int) count;
    }

    private int prefix() {
        long prefix = 0;
        for (Atom.EachItem one : each) {
            prefix = Math.max(prefix, one.to() == Atom.END ? one.from() : one.to() + 1);
        }
        for (Demand demand : demands) {
            prefix = Math.max(prefix, demand.to() == Atom.END ? demand.from() : demand.to() + 1);
        }
        return bounded(Math.min(prefix, max));
    }

    private Formula value(long index) {
        return pool.all(each.stream()
                .filter(one -> one.from() <= index && index <= one.to())
                .map(Atom.EachItem::value)
                .toList());
    }

    /** The first index from which on all are treated alike. */
    int tail() {
        return positions.size() - 1;
    }

    /** What every item at an index keeps. */
    Formula at(int index) {
        return positions.get(Math.min(index, tail()));
    }

    /** The least length, as a number that can be counted to. */
    int length() {
        return bounded(min);
    }
}
