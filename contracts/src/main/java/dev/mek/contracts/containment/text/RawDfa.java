package dev.mek.contracts.containment.text;

import dev.mek.contracts.containment.limit.TooHard;
import java.util.ArrayList;
import java.util.List;

/** An automaton in the making: complete and deterministic, not yet minimal. State 0 is the start. */
final class RawDfa {

    private final List<int[]> starts = new ArrayList<>();
    private final List<int[]> targets = new ArrayList<>();
    private final List<Boolean> accepting = new ArrayList<>();

    /**
     * Adds the next state.
     *
     * @throws TooHard beyond {@link Dfa#STATES_MAX} states
     */
    void add(int[] rowStarts, int[] rowTargets, boolean accepts) {
        if (accepting.size() == Dfa.STATES_MAX) {
            throw new TooHard("the patterns need more than " + Dfa.STATES_MAX + " states");
        }
        starts.add(rowStarts);
        targets.add(rowTargets);
        accepting.add(accepts);
    }

    Dfa minimal() {
        boolean[] accepts = new boolean[accepting.size()];
        for (int i = 0; i < accepts.length; i++) {
            accepts[i] = accepting.get(i);
        }
        return Minimal.of(starts.toArray(int[][]::new), targets.toArray(int[][]::new), accepts);
    }
}
