package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.Way;
import java.util.Arrays;
import java.util.stream.Stream;

/** A schema accepts at least one message. */
public final class SchemaEmpty implements Rule {

    @Override
    public String summary() {
        return "A schema accepts at least one message.";
    }

    @Override
    public String advice() {
        return "Some parts of the schema contradict each other: look for required fields that no part declares, and for types or bounds that exclude each other.";
    }

    @Override
    public boolean transitive() {
        return true;
    }

    @Override
    public Stream<Finding> check(Change change) {
        return Arrays.stream(Way.values())
                .flatMap(way -> SchemaFindings.asked(change, way)
                        .filter(event -> change.outcome(event, way) instanceof Outcome.Nothing)
                        .map(event -> new SchemaFindings(this, event)
                                .plain(
                                        way == Way.BACKWARD
                                                ? "the schema of "
                                                        + change.before().label()
                                                        + " accepts no message at all, so nothing follows from it"
                                                : "the schema accepts no message at all")));
    }
}
