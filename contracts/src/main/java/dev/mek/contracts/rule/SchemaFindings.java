package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.Way;
import dev.mek.contracts.schema.Rejection;
import dev.mek.contracts.surface.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** How what was found between two schemas is told. */
final class SchemaFindings {

    private final Rule rule;
    private final Change.Kept event;

    SchemaFindings(Rule rule, Change.Kept event) {
        this.rule = rule;
        this.event = event;
    }

    Finding breaks(Outcome.Breaks breaks, Way way) {
        String reader = way == Way.BACKWARD ? "new" : "old";
        String writer = way == Way.BACKWARD ? "old" : "new";
        Optional<Rejection> first = breaks.why().stream().findFirst();
        String words = first.map(why -> why.violation().toString()).orElse("it is rejected");
        return new Finding(
                rule.id(),
                rule.severity(),
                event.type(),
                place(first, way),
                "readers with the " + reader + " schema reject what writers with the " + writer + " one may send: "
                        + words + (breaks.undeclaredOnly() ? "; it takes an undeclared field" : ""),
                first.map(why -> why.violation().pointer()).orElse(""),
                Optional.of(breaks.witness()),
                first.map(why -> Place.of(event.before().schema(), why.schemaPointer())),
                first.map(why -> SchemaAdvice.of(why.violation().keyword(), way))
                        .orElse(rule.advice()));
    }

    Finding plain(String message) {
        return rule.finding(event.type(), Place.of(event.after().schema(), ""), message);
    }

    /** In the new schema, also where it is the old one that rejects: there is what can be changed. */
    private Place place(Optional<Rejection> why, Way way) {
        String pointer = why.map(Rejection::schemaPointer).orElse("");
        if (way == Way.FORWARD) {
            String property = why.map(
                            rejection -> property(rejection.violation().pointer()))
                    .orElse("");
            if (event.after().schema().positions().get(pointer) == null && !property.isEmpty()) {
                pointer = property;
            }
        }
        return Place.of(event.after().schema(), pointer);
    }

    /** Where the new schema describes a place of a message, if it says so by plain properties. */
    private String property(String message) {
        StringBuilder pointer = new StringBuilder();
        for (String step : message.split("/", -1)) {
            if (!step.isEmpty()) {
                pointer.append("/properties/").append(step);
            }
        }
        return event.after().schema().positions().containsKey(pointer.toString()) ? pointer.toString() : "";
    }

    static Stream<Change.Kept> asked(Change change, Way way) {
        return change.kept()
                .filter(event -> way == Way.BACKWARD
                        ? event.after().mode().backward()
                        : event.after().mode().forward());
    }
}
