package dev.mek.contracts.containment.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A set of exact decimals, made of finitely many intervals: the cuts at which membership changes. Immutable. */
public final class Numbers {

    public static final Numbers ALL = new Numbers(true, List.of());
    public static final Numbers NONE = new Numbers(false, List.of());

    private final boolean fromBelow;
    private final List<Cut> cuts;

    private Numbers(boolean fromBelow, List<Cut> cuts) {
        this.fromBelow = fromBelow;
        this.cuts = List.copyOf(cuts);
    }

    public static Numbers atLeast(BigDecimal bound) {
        return new Numbers(false, List.of(new Cut(bound, false)));
    }

    public static Numbers above(BigDecimal bound) {
        return new Numbers(false, List.of(new Cut(bound, true)));
    }

    public static Numbers exactly(BigDecimal value) {
        return new Numbers(false, List.of(new Cut(value, false), new Cut(value, true)));
    }

    public Numbers not() {
        return new Numbers(!fromBelow, cuts);
    }

    public Numbers or(Numbers other) {
        return not().and(other.not()).not();
    }

    public Numbers and(Numbers other) {
        List<Cut> merged = new ArrayList<>();
        int i = 0;
        int j = 0;
        boolean inside = fromBelow && other.fromBelow;
        boolean start = inside;
        while (i < cuts.size() || j < other.cuts.size()) {
            Cut next = j == other.cuts.size() || (i < cuts.size() && cuts.get(i).compareTo(other.cuts.get(j)) <= 0)
                    ? cuts.get(i)
                    : other.cuts.get(j);
            i += i < cuts.size() && cuts.get(i).equals(next) ? 1 : 0;
            j += j < other.cuts.size() && other.cuts.get(j).equals(next) ? 1 : 0;
            boolean now = fromBelow == (i % 2 == 0) && other.fromBelow == (j % 2 == 0);
            if (now != inside) {
                merged.add(next);
                inside = now;
            }
        }
        return new Numbers(start, merged);
    }

    public boolean isEmpty() {
        return !fromBelow && cuts.isEmpty();
    }

    public boolean contains(BigDecimal value) {
        Cut at = new Cut(value, false);
        long passed = cuts.stream().filter(cut -> cut.compareTo(at) <= 0).count();
        return fromBelow == (passed % 2 == 0);
    }

    /** The intervals in ascending order. */
    public List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        int first = fromBelow ? -1 : 0;
        for (int i = first; i < cuts.size(); i += 2) {
            Cut low = i < 0 ? null : cuts.get(i);
            Cut high = i + 1 < cuts.size() ? cuts.get(i + 1) : null;
            intervals.add(new Interval(
                    low == null ? null : low.value(),
                    low != null && low.above(),
                    high == null ? null : high.value(),
                    high != null && !high.above()));
        }
        return intervals;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers set && fromBelow == set.fromBelow && cuts.equals(set.cuts);
    }

    @Override
    public int hashCode() {
        return 31 * cuts.hashCode() + Boolean.hashCode(fromBelow);
    }
}
