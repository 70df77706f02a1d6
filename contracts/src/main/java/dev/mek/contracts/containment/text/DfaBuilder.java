package dev.mek.contracts.containment.text;

import java.util.Arrays;

/** Builds an automaton state by state, each row by ranges in ascending order. State 0 is the start. */
public final class DfaBuilder {

    private final RawDfa raw = new RawDfa();
    private int[] starts = new int[8];
    private int[] targets = new int[8];
    private int count;

    /** From this symbol to the next range's first, the state leads to the target; the first range begins at 0. */
    public void range(int first, int target) {
        if (count > 0 && targets[count - 1] == target) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            targets = Arrays.copyOf(targets, 2 * count);
        }
        starts[count] = first;
        targets[count++] = target;
    }

    /**
     * Ends the state's row; the next range belongs to the next state.
     *
     * @throws dev.mek.contracts.containment.limit.TooHard beyond {@link Dfa#STATES_MAX} states
     */
    public void endOfState(boolean accepts) {
        raw.add(Arrays.copyOf(starts, count), Arrays.copyOf(targets, count), accepts);
        count = 0;
    }

    /** The minimal automaton. All states must be reachable, all targets exist. */
    public Dfa build() {
        return raw.minimal();
    }
}
