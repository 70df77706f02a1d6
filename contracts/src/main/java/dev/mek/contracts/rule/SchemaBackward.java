package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.Way;
import java.util.stream.Stream;

/** New readers accept what old writers send. */
public final class SchemaBackward implements Rule {

    @Override
    public String summary() {
        return "New readers accept what old writers send.";
    }

    @Override
    public String advice() {
        return "Widen the schema, or give the new shape a type of its own (….v2).";
    }

    @Override
    public boolean transitive() {
        return true;
    }

    @Override
    public Stream<Finding> check(Change change) {
        return SchemaFindings.asked(change, Way.BACKWARD).flatMap(event -> switch (change.outcome(
                event, Way.BACKWARD)) {
            case Outcome.Breaks breaks -> Stream.of(new SchemaFindings(this, event).breaks(breaks, Way.BACKWARD));
            case Outcome.Fits fits -> Stream.of();
            case Outcome.FitsDeclared fits -> Stream.of();
            case Outcome.Unknown unknown -> Stream.of();
            case Outcome.Nothing nothing -> Stream.of();
        });
    }
}
