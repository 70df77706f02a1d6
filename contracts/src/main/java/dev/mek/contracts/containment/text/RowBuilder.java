package dev.mek.contracts.containment.text;

import java.util.Arrays;

/** A state's row, from ranges in ascending order; what is between them leads to one other state. */
final class RowBuilder {

    private final int otherwise;
    private int[] starts = new int[4];
    private int[] targets = new int[4];
    private int count;
    private int next;

    RowBuilder(int otherwise) {
        this.otherwise = otherwise;
    }

    void put(int first, int last, int target) {
        if (first > next) {
            append(next, otherwise);
        }
        append(first, target);
        next = last + 1;
    }

    private void append(int start, int target) {
        if (count > 0 && targets[count - 1] == target) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            targets = Arrays.copyOf(targets, 2 * count);
        }
        starts[count] = start;
        targets[count++] = target;
    }

    private void close() {
        if (next < Symbols.COUNT) {
            append(next, otherwise);
            next = Symbols.COUNT;
        }
    }

    int[] starts() {
        close();
        return Arrays.copyOf(starts, count);
    }

    int[] targets() {
        close();
        return Arrays.copyOf(targets, count);
    }
}
