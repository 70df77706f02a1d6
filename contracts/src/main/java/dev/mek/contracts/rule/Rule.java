package dev.mek.contracts.rule;

import dev.mek.contracts.surface.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule. Its id is its class's name in lower case with hyphens, and never changes: pipelines and exceptions name it. */
public interface Rule {

    /** What it forbids, in a sentence. */
    String summary();

    /** What to do about it, where a finding knows nothing better. */
    String advice();

    /** What breaks it. */
    Stream<Finding> check(Change change);

    /** Whether it holds against every released version, and not against the last alone. */
    default boolean transitive() {
        return false;
    }

    default Severity severity() {
        return Severity.ERROR;
    }

    default String id() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A finding that is no message's. */
    default Finding finding(String subject, Place place, String message) {
        return new Finding(id(), severity(), subject, place, message, "", Optional.empty(), Optional.empty(), advice());
    }

    /** The same, with where it stood before. */
    default Finding finding(String subject, Place place, String message, Place before) {
        return new Finding(
                id(), severity(), subject, place, message, "", Optional.empty(), Optional.of(before), advice());
    }
}
