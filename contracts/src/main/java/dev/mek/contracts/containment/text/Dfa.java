package dev.mek.contracts.containment.text;

import java.util.Arrays;
import java.util.PrimitiveIterator;

/**
 * A language of strings: a complete, minimal, deterministic automaton over {@link Symbols}, in canonical numbering, so that
 * two of the same language are equal. Immutable.
 *
 * <p>A state's row lists the first symbol of each range (the first is 0) and where it leads. The start is state 0.
 */
public final class Dfa {

    /** Beyond this no automaton is built: enough for every pattern seen in schemas, and small enough to multiply. */
    public static final int STATES_MAX = 3_000;

    public static final Dfa ALL = constant(true);
    public static final Dfa NONE = constant(false);

    final int[][] starts;
    final int[][] targets;
    final boolean[] accepting;
    private final int hash;

    /** Only for what is minimal and canonical already: see {@link Minimal}. */
    Dfa(int[][] starts, int[][] targets, boolean[] accepting) {
        this.starts = starts;
        this.targets = targets;
        this.accepting = accepting;
        this.hash = 31 * (31 * Arrays.deepHashCode(starts) + Arrays.deepHashCode(targets)) + Arrays.hashCode(accepting);
    }

    private static Dfa constant(boolean accepting) {
        return new Dfa(new int[][] {{0}}, new int[][] {{0}}, new boolean[] {accepting});
    }

    public int states() {
        return accepting.length;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public boolean accepts(String text) {
        int state = 0;
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            state = next(state, Symbols.of(points.nextInt()));
        }
        return accepting[state];
    }

    public Dfa not() {
        boolean[] flipped = new boolean[accepting.length];
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] = !accepting[i];
        }
        return new Dfa(starts, targets, flipped);
    }

    public Dfa and(Dfa other) {
        return equals(ALL) ? other : other.equals(ALL) ? this : Product.of(this, other, true);
    }

    public Dfa or(Dfa other) {
        return equals(NONE) ? other : other.equals(NONE) ? this : Product.of(this, other, false);
    }

    int next(int state, int symbol) {
        int[] row = starts[state];
        int found = Arrays.binarySearch(row, symbol);
        return targets[state][found >= 0 ? found : -found - 2];
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Dfa dfa
                        && hash == dfa.hash
                        && Arrays.equals(accepting, dfa.accepting)
                        && Arrays.deepEquals(targets, dfa.targets)
                        && Arrays.deepEquals(starts, dfa.starts));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
