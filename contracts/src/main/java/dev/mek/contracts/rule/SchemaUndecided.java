package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.Way;
import java.util.Arrays;
import java.util.stream.Stream;

/** Compatibility is proven, not assumed. */
public final class SchemaUndecided implements Rule {

    @Override
    public String summary() {
        return "Whether old and new understand each other is known.";
    }

    @Override
    public String advice() {
        return "Change it by a step that can be decided, or look at it yourself and say so as an exception in the catalogue.";
    }

    @Override
    public boolean transitive() {
        return true;
    }

    @Override
    public Stream<Finding> check(Change change) {
        return Arrays.stream(Way.values())
                .flatMap(way -> SchemaFindings.asked(change, way)
                        .flatMap(event -> change.outcome(event, way) instanceof Outcome.Unknown unknown
                                ? Stream.of(new SchemaFindings(this, event).plain(words(way) + unknown.reason()))
                                : Stream.of()));
    }

    private static String words(Way way) {
        return way == Way.BACKWARD
                ? "whether new readers accept what old writers send is not known: "
                : "whether old readers accept what new writers send is not known: ";
    }
}
