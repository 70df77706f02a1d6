package dev.mek.contracts.containment.text;

import dev.mek.contracts.containment.limit.TooHard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The words of a language, shortest first, in characters that people read where there is a choice. */
public final class Words {

    /** Longer words are not built. */
    private static final int LENGTH_MAX = 20_000;

    /** Bound on length times states. */
    private static final long CELLS_MAX = 20_000_000;

    private final Dfa dfa;
    private final BitSet alive;
    private final List<BitSet> layers = new ArrayList<>();
    private final Deque<Iterator<Steps.Step>> path = new ArrayDeque<>();

    private Words(Dfa dfa) {
        this.dfa = dfa;
        this.alive = alive(dfa);
    }

    /**
     * The first words with lengths (in symbols) of a range, all different.
     *
     * @param limit how many at most; fewer come back only where there are no more
     * @throws TooHard when the words are too long to be built
     */
    public static List<String> of(Dfa dfa, long lengthMin, long lengthMax, int limit) {
        return new Words(dfa).find(lengthMin, lengthMax, limit);
    }

    private List<String> find(long min, long max, int limit) {
        List<String> found = new ArrayList<>();
        BitSet layer = new BitSet();
        layer.set(0);
        layer.and(alive);
        for (int length = 0; length <= max && !layer.isEmpty() && found.size() < limit; length++) {
            layers.add(layer);
            if (length >= min) {
                collect(length, found, limit);
            }
            if (length == LENGTH_MAX || (long) length * dfa.states() > CELLS_MAX) {
                throw new TooHard("texts of more than " + length + " characters");
            }
            layer = after(layer);
        }
        return found;
    }

    private BitSet after(BitSet layer) {
        BitSet next = new BitSet(dfa.states());
        layer.stream().forEach(state -> {
            for (int target : dfa.targets[state]) {
                next.set(target);
            }
        });
        next.and(alive);
        return next;
    }

    /** Adds the words of exactly this length. */
    private void collect(int length, List<String> found, int limit) {
        List<BitSet> back = back(length);
        if (back.isEmpty()) {
            return;
        }
        StringBuilder word = new StringBuilder();
        if (length == 0) {
            found.add("");
            return;
        }
        path.clear();
        path.push(Steps.from(dfa, 0, back.get(1)));
        while (!path.isEmpty() && found.size() < limit) {
            int depth = path.size();
            word.setLength(word.offsetByCodePoints(0, depth - 1));
            if (!path.element().hasNext()) {
                path.pop();
                word.setLength(depth < 2 ? 0 : word.offsetByCodePoints(0, depth - 2));
                continue;
            }
            Steps.Step step = path.element().next();
            word.appendCodePoint(Symbols.codePoint(step.symbol()));
            if (depth == length) {
                found.add(word.toString());
            } else {
                path.push(Steps.from(dfa, step.target(), back.get(depth + 1)));
            }
        }
    }

    /** For each depth the states from which acceptance is reached at this length; empty when it is not. */
    private List<BitSet> back(int length) {
        BitSet goal = (BitSet) layers.get(length).clone();
        for (int state = goal.nextSetBit(0); state >= 0; state = goal.nextSetBit(state + 1)) {
            if (!dfa.accepting[state]) {
                goal.clear(state);
            }
        }
        if (goal.isEmpty()) {
            return List.of();
        }
        List<BitSet> back = new ArrayList<>();
        back.add(goal);
        for (int depth = length - 1; depth >= 0; depth--) {
            BitSet later = back.getLast();
            BitSet here = new BitSet(dfa.states());
            layers.get(depth).stream().filter(state -> leads(state, later)).forEach(here::set);
            back.add(here);
        }
        return back.reversed();
    }

    private boolean leads(int state, BitSet targets) {
        for (int target : dfa.targets[state]) {
            if (targets.get(target)) {
                return true;
            }
        }
        return false;
    }

    private static BitSet alive(Dfa dfa) {
        BitSet alive = new BitSet(dfa.states());
        for (int state = 0; state < dfa.states(); state++) {
            alive.set(
                    state, !(dfa.starts[state].length == 1 && dfa.targets[state][0] == state && !dfa.accepting[state]));
        }
        return alive;
    }
}
