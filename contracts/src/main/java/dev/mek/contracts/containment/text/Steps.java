package dev.mek.contracts.containment.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The ways on from a state, one for each symbol: letters first, then digits, then what remains. Worked out as they are asked for. */
final class Steps implements Iterator<Steps.Step> {

    private static final String PREFERRED = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_ .";

    private final List<Range> ranges;
    private int range;
    /** Counts the preferred symbols, then the symbols of the range. */
    private int next;

    private Steps(List<Range> ranges) {
        this.ranges = ranges;
        settle();
    }

    /** One symbol and the state it leads to. */
    record Step(int symbol, int target) {}

    private record Range(int first, int last, int target) {
        int rank() {
            for (int i = 0; i < PREFERRED.length(); i++) {
                if (has(PREFERRED.charAt(i))) {
                    return i;
                }
            }
            return PREFERRED.length() + (first < ' ' ? 1 : 0);
        }

        boolean has(int symbol) {
            return first <= symbol && symbol <= last;
        }
    }

    /** Steps to the wanted states. */
    static Iterator<Step> from(Dfa dfa, int state, BitSet wanted) {
        int[] starts = dfa.starts[state];
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            if (wanted.get(dfa.targets[state][i])) {
                int last = i + 1 < starts.length ? starts[i + 1] - 1 : Symbols.COUNT - 1;
                ranges.add(new Range(starts[i], last, dfa.targets[state][i]));
            }
        }
        ranges.sort(Comparator.comparingInt(Range::rank));
        return new Steps(ranges);
    }

    @Override
    public boolean hasNext() {
        return range < ranges.size();
    }

    @Override
    public Step next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Step step = new Step(symbol(), ranges.get(range).target());
        next++;
        settle();
        return step;
    }

    private int symbol() {
        return next < PREFERRED.length()
                ? PREFERRED.charAt(next)
                : ranges.get(range).first() + next - PREFERRED.length();
    }

    /** Moves on to the next symbol that is in the range and was not given yet. */
    private void settle() {
        while (range < ranges.size()) {
            Range here = ranges.get(range);
            while (here.has(symbol()) ? given() : next < PREFERRED.length()) {
                next++;
            }
            if (here.has(symbol())) {
                return;
            }
            range++;
            next = 0;
        }
    }

    private boolean given() {
        return next >= PREFERRED.length() && symbol() < 0x80 && PREFERRED.indexOf(symbol()) >= 0;
    }
}
