package dev.mek.cli.mistake;

import dev.mek.cli.chaos.Scenario;
import dev.mek.cli.verdict.check.Anomaly;
import java.util.List;
import java.util.Set;

/**
 * A classic mistake.
 *
 * @param name short, in words
 * @param what goes wrong by it
 * @param edits that plant it
 * @param betrayedBy the anomalies that it may show itself by
 * @param scenario that brings it out
 */
public record Mistake(String name, String what, List<Edit> edits, Set<Anomaly> betrayedBy, Scenario scenario) {

    public Mistake {
        edits = List.copyOf(edits);
        betrayedBy = Set.copyOf(betrayedBy);
    }

    /** As part of a file's name. */
    public String slug() {
        return name.replace(' ', '-');
    }

    @Override
    public String toString() {
        return name;
    }
}
