package dev.mek.contracts.containment.decide;

import java.util.ArrayList;
import java.util.List;

/** Two places of an array that hold the same value. */
record Twins(int first, int second) {

    static final Twins NONE = new Twins(-1, -1);

    /** All that make a difference: of the places from the tail on, which are alike, only the first two. */
    static List<Twins> all(int tail) {
        List<Twins> all = new ArrayList<>();
        for (int second = 1; second <= tail + 1; second++) {
            for (int first = 0; first < second; first++) {
                if (second <= tail || first == tail) {
                    all.add(new Twins(first, second));
                }
            }
        }
        return all;
    }

    int length() {
        return second + 1;
    }
}
