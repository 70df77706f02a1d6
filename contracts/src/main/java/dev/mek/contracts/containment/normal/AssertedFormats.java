package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import dev.mek.contracts.containment.formula.TextTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Formats as tests of strings, by the validator's own word. None has an automaton here: what turns on one beside anything
 * else than itself is looked for among samples, and undecided where they do not show it.
 */
final class AssertedFormats {

    /** What the drafts define, each with a string that has it. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("date-time", "2026-03-02T08:00:00Z"),
            Map.entry("date", "2026-03-02"),
            Map.entry("time", "08:00:00Z"),
            Map.entry("duration", "PT1H"),
            Map.entry("email", "a@example.org"),
            Map.entry("idn-email", "a@example.org"),
            Map.entry("hostname", "example.org"),
            Map.entry("idn-hostname", "example.org"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.org/a"),
            Map.entry("uri-reference", "/a"),
            Map.entry("iri", "https://example.org/a"),
            Map.entry("iri-reference", "/a"),
            Map.entry("uri-template", "/a/{b}"),
            Map.entry("uuid", "01890a5d-ac96-774b-bcce-b302099a8057"),
            Map.entry("json-pointer", "/a"),
            Map.entry("relative-json-pointer", "0/a"),
            Map.entry("regex", "^a$"));

    /** Each format that a validator knows beyond those rejects one of these. */
    private static final List<String> PROBES = List.of("", " ", "(", "\\", "{", "a");

    private AssertedFormats() {}

    /** Empty for a format that nobody knows: it says nothing. */
    static Optional<TextTest> test(Draft draft, String format) {
        Schema schema = schema(draft, format);
        String sample = SAMPLES.get(format);
        if (sample == null && PROBES.stream().allMatch(probe -> accepts(schema, probe))) {
            return Optional.empty();
        }
        return Optional.of(new TextTest(
                "format " + format + " of " + draft,
                "the format " + format + " has no automaton",
                sample == null ? List.of() : List.of(sample),
                text -> accepts(schema, text)));
    }

    private static boolean accepts(Schema schema, String text) {
        return schema.validate(TextNode.valueOf(text)).isEmpty();
    }

    private static Schema schema(Draft draft, String format) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                draft.dialect(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .locale(Locale.ROOT)
                        .build()));
        return registry.getSchema(JsonNodeFactory.instance.objectNode().put("format", format));
    }
}
