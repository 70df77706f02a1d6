package dev.mek.bookings.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.problem.Violation;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What a body has to hold: a closed JSON Schema of this program's resources, compiled once. Immutable, thread-safe. */
public final class BodySchema {

    private final JsonSchema schema;

    private BodySchema(JsonSchema schema) {
        this.schema = schema;
    }

    public static BodySchema createBooking() {
        return load("create-booking");
    }

    public static BodySchema changeBooking() {
        return load("change-booking");
    }

    public static BodySchema cancelBooking() {
        return load("cancel-booking");
    }

    public static BodySchema redrive() {
        return load("redrive");
    }

    private static BodySchema load(String name) {
        return new BodySchema(JsonSchema.compile(document("/api/" + name + ".schema.json")));
    }

    /** Everything in which a body breaks the schema. */
    public List<Violation> violations(JsonNode body) {
        return schema.validate(body).stream()
                .map(found -> Violation.inBody(found.pointer(), found.keyword(), found.message()))
                .toList();
    }

    private static JsonNode document(String resource) {
        try (InputStream stream = BodySchema.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return Json.parse(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
