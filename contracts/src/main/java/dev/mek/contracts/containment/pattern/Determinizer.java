package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.Dfa;
import dev.mek.contracts.containment.text.DfaBuilder;
import dev.mek.contracts.containment.text.SymbolSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The subset construction. The first state is kept apart, since only there the text begins. */
final class Determinizer {

    private record Subset(BitSet states, boolean begin) {}

    private final Nfa nfa;
    private final Map<Subset, Integer> numbers = new HashMap<>();
    private final List<Subset> order = new ArrayList<>();

    private Determinizer(Nfa nfa) {
        this.nfa = nfa;
    }

    static Dfa of(Nfa nfa) {
        return new Determinizer(nfa).build();
    }

    private Dfa build() {
        BitSet first = new BitSet();
        first.set(NfaBuilder.START);
        number(new Subset(closure(first, true, false), true));
        DfaBuilder builder = new DfaBuilder();
        for (int i = 0; i < order.size(); i++) {
            Subset subset = order.get(i);
            row(builder, subset);
            builder.endOfState(closure(subset.states(), subset.begin(), true).get(NfaBuilder.FOUND));
        }
        return builder.build();
    }

    private void row(DfaBuilder builder, Subset subset) {
        List<Nfa.Step> steps = new ArrayList<>();
        subset.states().stream().forEach(state -> steps.addAll(nfa.steps(state)));
        TreeSet<Integer> bounds = new TreeSet<>();
        bounds.add(0);
        for (Nfa.Step step : steps) {
            SymbolSet set = step.set();
            for (int i = 0; i < set.ranges(); i++) {
                bounds.add(set.first(i));
                bounds.add(set.last(i) + 1);
            }
        }
        bounds.remove(dev.mek.contracts.containment.text.Symbols.COUNT);
        for (int bound : bounds) {
            BitSet targets = new BitSet();
            for (Nfa.Step step : steps) {
                if (step.set().contains(bound)) {
                    targets.set(step.target());
                }
            }
            builder.range(bound, number(new Subset(closure(targets, false, false), false)));
        }
    }

    private int number(Subset subset) {
        return numbers.computeIfAbsent(subset, s -> {
            order.add(s);
            return order.size() - 1;
        });
    }

    private BitSet closure(BitSet states, boolean begin, boolean end) {
        BitSet closure = (BitSet) states.clone();
        Deque<Integer> queue = new ArrayDeque<>();
        states.stream().forEach(queue::add);
        while (!queue.isEmpty()) {
            for (Nfa.FreeStep step : nfa.freeSteps(queue.remove())) {
                boolean open = switch (step.when()) {
                    case ALWAYS -> true;
                    case BEGIN -> begin;
                    case END -> end;
                };
                if (open && !closure.get(step.target())) {
                    closure.set(step.target());
                    queue.add(step.target());
                }
            }
        }
        // What is found stays found: the rest of the text makes no difference.
        if (closure.get(NfaBuilder.FOUND)) {
            closure.clear();
            closure.set(NfaBuilder.FOUND);
        }
        return closure;
    }
}
