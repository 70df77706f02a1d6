package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.Reading;
import dev.mek.contracts.comparison.Way;
import dev.mek.contracts.schema.Rejection;
import dev.mek.contracts.source.SourceFile;
import dev.mek.contracts.surface.Event;
import dev.mek.contracts.surface.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was an example of an event is accepted by its readers still. */
public final class ExampleInvalid implements Rule {

    @Override
    public String summary() {
        return "What was an example of an event is accepted by its readers still.";
    }

    @Override
    public String advice() {
        return "Widen the schema so that the example is accepted: readers were told to expect it.";
    }

    @Override
    public Stream<Finding> check(Change change) {
        return change.kept()
                .filter(event -> !told(change, event))
                .flatMap(event -> event.before().examples().stream()
                        .filter(example -> accepts(change, event.before(), example))
                        .flatMap(example -> rejection(change, event, example)));
    }

    /** Such an example is the very message that {@link SchemaBackward} shows. */
    private static boolean told(Change change, Change.Kept event) {
        return event.after().mode().backward() && change.outcome(event, Way.BACKWARD) instanceof Outcome.Breaks;
    }

    private static boolean accepts(Change change, Event event, SourceFile example) {
        return new Reading(event.schema(), change.after().formatsAsserted())
                .rejections(example.tree())
                .isEmpty();
    }

    private Stream<Finding> rejection(Change change, Change.Kept event, SourceFile example) {
        List<Rejection> why =
                new Reading(event.after().schema(), change.after().formatsAsserted()).rejections(example.tree());
        return why.stream()
                .limit(1)
                .map(first -> new Finding(
                        id(),
                        severity(),
                        event.type(),
                        Place.of(event.after().schema(), first.schemaPointer()),
                        "the example " + example.name() + " is now invalid: " + first.violation(),
                        first.violation().pointer(),
                        Optional.of(example.tree()),
                        Optional.of(Place.of(example, first.violation().pointer())),
                        advice()));
    }
}
