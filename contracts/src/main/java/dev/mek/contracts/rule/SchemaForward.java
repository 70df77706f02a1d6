package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.Way;
import java.util.stream.Stream;

/** Old readers accept what new writers send. */
public final class SchemaForward implements Rule {

    @Override
    public String summary() {
        return "Old readers accept what new writers send.";
    }

    @Override
    public String advice() {
        return "Narrow the schema, or give the new shape a type of its own (….v2).";
    }

    @Override
    public boolean transitive() {
        return true;
    }

    @Override
    public Stream<Finding> check(Change change) {
        return SchemaFindings.asked(change, Way.FORWARD).flatMap(event -> switch (change.outcome(event, Way.FORWARD)) {
            case Outcome.Breaks breaks -> Stream.of(new SchemaFindings(this, event).breaks(breaks, Way.FORWARD));
            case Outcome.Fits fits -> Stream.of();
            case Outcome.FitsDeclared fits -> Stream.of();
            case Outcome.Unknown unknown -> Stream.of();
            case Outcome.Nothing nothing -> Stream.of();
        });
    }
}
