package dev.mek.contracts.containment.text;

import java.util.Collection;
import java.util.TreeMap;

/** Languages that need no pattern. */
public final class TextLanguages {

    private TextLanguages() {}

    /** Exactly these words. */
    public static Dfa words(Collection<String> words) {
        Trie root = new Trie();
        for (String word : words) {
            Trie at = root;
            for (int point : word.codePoints().toArray()) {
                at = at.next.computeIfAbsent(Symbols.of(point), symbol -> new Trie());
            }
            at.end = true;
        }
        return root.automaton();
    }

    /** All words with at least so many symbols. */
    public static Dfa lengthAtLeast(int length) {
        RawDfa raw = new RawDfa();
        for (int i = 0; i <= length; i++) {
            raw.add(new int[] {0}, new int[] {Math.min(i + 1, length)}, i == length);
        }
        return raw.minimal();
    }

    private static final class Trie {
        private final TreeMap<Integer, Trie> next = new TreeMap<>();
        private boolean end;

        Dfa automaton() {
            java.util.List<Trie> order = new java.util.ArrayList<>();
            order.add(this);
            RawDfa raw = new RawDfa();
            int states = size();
            for (int i = 0; i < order.size(); i++) {
                Trie at = order.get(i);
                RowBuilder row = new RowBuilder(states);
                for (var step : at.next.entrySet()) {
                    row.put(step.getKey(), step.getKey(), order.size());
                    order.add(step.getValue());
                }
                raw.add(row.starts(), row.targets(), at.end);
            }
            raw.add(new int[] {0}, new int[] {states}, false);
            return raw.minimal();
        }

        private int size() {
            return 1 + next.values().stream().mapToInt(Trie::size).sum();
        }
    }
}
