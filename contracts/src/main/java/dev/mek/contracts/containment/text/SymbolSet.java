package dev.mek.contracts.containment.text;

import java.util.Arrays;

/**
 * A set of symbols: sorted switches, each the first symbol at which membership changes, beginning outside. Immutable.
 */
public final class SymbolSet {

    public static final SymbolSet NONE = new SymbolSet(new int[0]);
    public static final SymbolSet ALL = new SymbolSet(new int[] {0});

    private final int[] switches;

    private SymbolSet(int[] switches) {
        this.switches = switches;
    }

    /** The scalar values from one code point to another, both included. */
    public static SymbolSet range(int from, int to) {
        int first = from >= 0xD800 && from <= 0xDFFF ? Symbols.of(0xE000) : Symbols.of(from);
        int after = to >= 0xD800 && to <= 0xDFFF ? 0xD800 : Symbols.of(to) + 1;
        if (first >= after) {
            return NONE;
        }
        return new SymbolSet(after >= Symbols.COUNT ? new int[] {first} : new int[] {first, after});
    }

    public static SymbolSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    public SymbolSet not() {
        boolean fromZero = switches.length > 0 && switches[0] == 0;
        if (fromZero) {
            return new SymbolSet(Arrays.copyOfRange(switches, 1, switches.length));
        }
        int[] flipped = new int[switches.length + 1];
        System.arraycopy(switches, 0, flipped, 1, switches.length);
        return new SymbolSet(flipped);
    }

    public SymbolSet or(SymbolSet other) {
        int[] merged = new int[switches.length + other.switches.length];
        int count = 0;
        int i = 0;
        int j = 0;
        boolean inside = false;
        while (i < switches.length || j < other.switches.length) {
            int at = Math.min(at(i), other.at(j));
            i += at(i) == at ? 1 : 0;
            j += other.at(j) == at ? 1 : 0;
            boolean now = i % 2 == 1 || j % 2 == 1;
            if (now != inside) {
                merged[count++] = at;
                inside = now;
            }
        }
        return new SymbolSet(Arrays.copyOf(merged, count));
    }

    public SymbolSet and(SymbolSet other) {
        return not().or(other.not()).not();
    }

    public boolean isEmpty() {
        return switches.length == 0;
    }

    public boolean contains(int symbol) {
        int found = Arrays.binarySearch(switches, symbol);
        int passed = found >= 0 ? found + 1 : -found - 1;
        return passed % 2 == 1;
    }

    /** How many ranges the set is made of. */
    public int ranges() {
        return (switches.length + 1) / 2;
    }

    /** First symbol of a range. */
    public int first(int range) {
        return switches[2 * range];
    }

    /** Last symbol of a range. */
    public int last(int range) {
        return at(2 * range + 1) - 1;
    }

    private int at(int index) {
        return index < switches.length ? switches[index] : Symbols.COUNT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymbolSet set && Arrays.equals(switches, set.switches);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(switches);
    }
}
