package dev.mek.contracts.rule;

import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.comparison.SchemaComparison;
import dev.mek.contracts.comparison.Way;
import dev.mek.contracts.source.SourceFile;
import dev.mek.contracts.surface.Event;
import dev.mek.contracts.surface.Surface;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A catalogue before and after. Schemas are compared when they are first asked for. Not thread-safe.
 */
public final class Change {

    private final Surface before;
    private final Surface after;
    private final boolean strict;
    private final Map<String, SchemaComparison> comparisons = new HashMap<>();

    public Change(Surface before, Surface after, boolean strict) {
        this.before = before;
        this.after = after;
        this.strict = strict;
    }

    public Surface before() {
        return before;
    }

    public Surface after() {
        return after;
    }

    /** An event in both. */
    public record Kept(Event before, Event after) {

        public String type() {
            return after.type();
        }

        /** Whether its schema says something else, comments and white space aside. */
        public boolean schemaChanged() {
            return !before.schema().tree().equals(after.schema().tree());
        }
    }

    /** Events that are in both, in the order of the new catalogue. */
    public Stream<Kept> kept() {
        return after.events().stream()
                .flatMap(event -> before.event(event.type()).stream().map(old -> new Kept(old, event)));
    }

    /** What became of an event's schema. */
    public Outcome outcome(Kept event, Way way) {
        return comparisons.computeIfAbsent(event.type(), type -> compare(event)).outcome(way);
    }

    private SchemaComparison compare(Kept event) {
        return SchemaComparison.of(version(event.before()), version(event.after()), after.formatsAsserted(), strict);
    }

    private static SchemaComparison.Version version(Event event) {
        return new SchemaComparison.Version(
                event.schema(), event.examples().stream().map(SourceFile::tree).toList());
    }
}
