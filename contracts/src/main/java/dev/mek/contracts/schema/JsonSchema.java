package dev.mek.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;

/**
 * One compiled JSON Schema 2020-12, with formats asserted. Immutable and thread-safe.
 */
public final class JsonSchema {

    private final Schema compiled;

    private JsonSchema(Schema compiled) {
        this.compiled = compiled;
    }

    /**
     * Compiles a schema. References must lead into the schema itself: nothing is fetched.
     *
     * @throws IllegalArgumentException when it is not a schema
     */
    public static JsonSchema compile(JsonNode schema) {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .locale(Locale.ROOT)
                        .build()));
        String id = schema.path("$id").asText("");
        return new JsonSchema(
                id.isEmpty() ? registry.getSchema(schema) : registry.getSchema(SchemaLocation.of(id), schema));
    }

    /** Every violation, in the order of the document's fields in the schema; empty when the document keeps it. */
    public List<Violation> validate(JsonNode document) {
        return Violations.of(compiled.validate(document));
    }
}
