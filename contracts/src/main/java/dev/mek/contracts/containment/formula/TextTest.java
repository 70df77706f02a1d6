package dev.mek.contracts.containment.formula;

import java.util.List;
import java.util.function.Predicate;

/**
 * A property of strings that can be tested but has no automaton. Two of the same name are the same.
 *
 * @param name such as a pattern or a format
 * @param why what is unknown about it, as a reason for people
 * @param samples strings that are likely to have it
 */
public record TextTest(String name, String why, List<String> samples, Predicate<String> test) {

    @Override
    public boolean equals(Object other) {
        return other instanceof TextTest that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
