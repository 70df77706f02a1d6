package dev.mek.contracts.containment.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Intersection and union of two automata: the pairs of states that can be reached. */
final class Product {

    private final Dfa left;
    private final Dfa right;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> pairs = new ArrayList<>();

    private Product(Dfa left, Dfa right) {
        this.left = left;
        this.right = right;
    }

    static Dfa of(Dfa left, Dfa right, boolean both) {
        return new Product(left, right).build(both);
    }

    private Dfa build(boolean both) {
        RawDfa raw = new RawDfa();
        number(0, 0);
        for (int i = 0; i < pairs.size(); i++) {
            int l = (int) (pairs.get(i) >> 32);
            int r = pairs.get(i).intValue();
            boolean a = left.accepting[l];
            boolean b = right.accepting[r];
            row(raw, l, r, both ? a && b : a || b);
        }
        return raw.minimal();
    }

    private void row(RawDfa raw, int l, int r, boolean accepts) {
        int[] a = left.starts[l];
        int[] b = right.starts[r];
        int[] starts = new int[a.length + b.length];
        int[] targets = new int[a.length + b.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int at = Math.min(i < a.length ? a[i] : Symbols.COUNT, j < b.length ? b[j] : Symbols.COUNT);
            i += i < a.length && a[i] == at ? 1 : 0;
            j += j < b.length && b[j] == at ? 1 : 0;
            int target = number(left.targets[l][i - 1], right.targets[r][j - 1]);
            if (count == 0 || targets[count - 1] != target) {
                starts[count] = at;
                targets[count++] = target;
            }
        }
        raw.add(Arrays.copyOf(starts, count), Arrays.copyOf(targets, count), accepts);
    }

    private int number(int l, int r) {
        return numbers.computeIfAbsent(((long) l << 32) | r, pair -> {
            pairs.add(pair);
            return pairs.size() - 1;
        });
    }
}
