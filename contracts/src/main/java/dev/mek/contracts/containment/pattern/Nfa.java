package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.text.SymbolSet;
import java.util.ArrayList;
import java.util.List;

/** States with steps on symbols, and free steps: always, only at the text's begin, or only at its end. */
final class Nfa {

    /** Counted repetitions are written out; beyond this a pattern is too large. */
    private static final int STATES_MAX = 20_000;

    enum When {
        ALWAYS,
        BEGIN,
        END
    }

    record Step(SymbolSet set, int target) {}

    record FreeStep(When when, int target) {}

    private final List<List<Step>> steps = new ArrayList<>();
    private final List<List<FreeStep>> freeSteps = new ArrayList<>();

    int state() {
        if (steps.size() == STATES_MAX) {
            throw new TooHard("a pattern is larger than " + STATES_MAX + " states");
        }
        steps.add(new ArrayList<>(1));
        freeSteps.add(new ArrayList<>(2));
        return steps.size() - 1;
    }

    void step(int from, SymbolSet set, int to) {
        steps.get(from).add(new Step(set, to));
    }

    void free(int from, When when, int to) {
        freeSteps.get(from).add(new FreeStep(when, to));
    }

    List<Step> steps(int state) {
        return steps.get(state);
    }

    List<FreeStep> freeSteps(int state) {
        return freeSteps.get(state);
    }
}
