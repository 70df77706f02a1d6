package dev.mek.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.closed.ClosedForm;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The schemas of a catalogue, each compiled once, on first use. Thread-safe.
 *
 * <p>Open: what a consumer holds an event against; undeclared fields are fine. Closed: what a producer holds it against;
 * see {@link ClosedForm}.
 */
public final class EventSchemas {

    private final Catalog catalog;
    private final Map<String, EventSpec> specs;
    private final Map<String, JsonSchema> open = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> closed = new ConcurrentHashMap<>();

    private EventSchemas(Catalog catalog) {
        this.catalog = catalog;
        this.specs = catalog.events().stream().collect(Collectors.toUnmodifiableMap(EventSpec::type, event -> event));
    }

    /** Compiles nothing yet. */
    public static EventSchemas of(Catalog catalog) {
        return new EventSchemas(catalog);
    }

    /**
     * Violations of the schema as it is published; empty when there are none.
     *
     * @throws IllegalArgumentException when the catalogue has no such type
     */
    public List<Violation> validateOpen(String type, JsonNode document) {
        return open(type).validate(document);
    }

    /**
     * Violations of the closed form; empty when there are none.
     *
     * @throws IllegalArgumentException when the catalogue has no such type
     */
    public List<Violation> validateClosed(String type, JsonNode document) {
        return closed(type).validate(document);
    }

    /** Compiles everything now, so that the first events do not wait for it. */
    public void compileAll() {
        specs.keySet().forEach(type -> {
            open(type);
            closed(type);
        });
    }

    private JsonSchema open(String type) {
        return open.computeIfAbsent(type, t -> JsonSchema.compile(published(t)));
    }

    private JsonSchema closed(String type) {
        return closed.computeIfAbsent(type, t -> JsonSchema.compile(ClosedForm.of(published(t))));
    }

    private JsonNode published(String type) {
        EventSpec event = specs.get(type);
        if (event == null) {
            throw new IllegalArgumentException("the catalogue has no event of the type " + type);
        }
        return catalog.schema(event);
    }
}
