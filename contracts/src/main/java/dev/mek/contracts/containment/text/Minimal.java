package dev.mek.contracts.containment.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The minimal automaton, numbered breadth first: by refinement (Moore 1956), begun with the distance to acceptance, which
 * equal states share, so that the long chains of counted repetitions need few rounds.
 */
final class Minimal {

    private final int[][] starts;
    private final int[][] targets;
    private final boolean[] accepting;

    private Minimal(int[][] starts, int[][] targets, boolean[] accepting) {
        this.starts = starts;
        this.targets = targets;
        this.accepting = accepting;
    }

    /** All states must be reachable. */
    static Dfa of(int[][] starts, int[][] targets, boolean[] accepting) {
        return new Minimal(starts, targets, accepting).build();
    }

    private Dfa build() {
        int[] group = distances();
        int groups = renumber(group);
        while (true) {
            int[] finer = refine(group);
            int count = renumber(finer);
            if (count == groups) {
                return quotient(finer);
            }
            group = finer;
            groups = count;
        }
    }

    /** Fewest symbols to an accepting state; the number of states where there is no way. */
    private int[] distances() {
        int size = accepting.length;
        List<List<Integer>> sources = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            sources.add(new ArrayList<>(2));
        }
        int[] distance = new int[size];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int state = 0; state < size; state++) {
            for (int target : targets[state]) {
                sources.get(target).add(state);
            }
            distance[state] = accepting[state] ? 0 : size;
            if (accepting[state]) {
                queue.add(state);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int source : sources.get(state)) {
                if (distance[source] == size) {
                    distance[source] = distance[state] + 1;
                    queue.add(source);
                }
            }
        }
        return distance;
    }

    private static int renumber(int[] group) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            int next = numbers.size();
            Integer known = numbers.putIfAbsent(group[i], next);
            group[i] = known == null ? next : known;
        }
        return numbers.size();
    }

    private int[] refine(int[] group) {
        Map<Row, Integer> numbers = new HashMap<>();
        int[] finer = new int[group.length];
        for (int state = 0; state < finer.length; state++) {
            Row row = row(state, group);
            Integer known = numbers.putIfAbsent(row, numbers.size());
            finer[state] = known == null ? numbers.size() - 1 : known;
        }
        return finer;
    }

    /** What a state does, in terms of groups, ranges that lead to the same group being one. */
    private Row row(int state, int[] group) {
        int[] from = starts[state];
        int[] merged = new int[2 * from.length + 1];
        int count = 0;
        merged[count++] = group[state];
        for (int i = 0; i < from.length; i++) {
            int target = group[targets[state][i]];
            if (count == 1 || merged[count - 1] != target) {
                merged[count++] = from[i];
                merged[count++] = target;
            }
        }
        return new Row(Arrays.copyOf(merged, count));
    }

    private Dfa quotient(int[] group) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> representatives = new HashMap<>();
        for (int state = 0; state < group.length; state++) {
            representatives.putIfAbsent(group[state], state);
        }
        List<Integer> order = new ArrayList<>();
        numbers.put(group[0], 0);
        order.add(0);
        List<int[]> rowStarts = new ArrayList<>();
        List<int[]> rowTargets = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int[] cells = row(order.get(i), group).cells;
            int[] from = new int[cells.length / 2];
            int[] to = new int[cells.length / 2];
            for (int k = 0; k < from.length; k++) {
                from[k] = cells[1 + 2 * k];
                int target = cells[2 + 2 * k];
                Integer known = numbers.get(target);
                if (known == null) {
                    known = order.size();
                    numbers.put(target, known);
                    order.add(representatives.get(target));
                }
                to[k] = known;
            }
            rowStarts.add(from);
            rowTargets.add(to);
        }
        boolean[] accepts = new boolean[order.size()];
        for (int i = 0; i < accepts.length; i++) {
            accepts[i] = accepting[order.get(i)];
        }
        return new Dfa(rowStarts.toArray(int[][]::new), rowTargets.toArray(int[][]::new), accepts);
    }

    private static final class Row {
        private final int[] cells;

        Row(int[] cells) {
            this.cells = cells;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && Arrays.equals(cells, row.cells);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(cells);
        }
    }
}
