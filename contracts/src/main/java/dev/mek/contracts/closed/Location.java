package dev.mek.contracts.closed;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The parts of a schema that describe one place of a document, as JSON Pointers.
 *
 * @param always parts that apply to whatever stands there
 * @param sometimes parts that apply when a condition holds: below anyOf, oneOf, if, then, else, dependentSchemas
 */
record Location(SequencedSet<String> always, SequencedSet<String> sometimes) {

    Location {
        always = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(always));
        sometimes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(sometimes));
    }

    static Location of(String pointer) {
        return new Location(new LinkedHashSet<>(java.util.List.of(pointer)), new LinkedHashSet<>());
    }

    boolean isEmpty() {
        return always.isEmpty() && sometimes.isEmpty();
    }
}
