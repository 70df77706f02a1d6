package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mek.contracts.closed.ClosedForm;
import dev.mek.contracts.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** {@code openapi.yaml} as those read it who believe it: an answer that it does not describe is a broken promise. */
final class Description {

    static final Description PUBLISHED = new Description();

    private final JsonNode document = read();
    private final Map<JsonNode, JsonSchema> closed = new ConcurrentHashMap<>();

    /** One method on one path. */
    record Operation(String method, String path, JsonNode content) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    Stream<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> !member.getKey().equals("parameters"))
                        .map(member -> new Operation(
                                member.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), member.getValue())));
    }

    /** The component that a schema of ours is published as. */
    JsonNode component(String name) {
        return document.at("/components/schemas").path(name);
    }

    List<String> parameters(Operation operation) {
        return operation
                .content()
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** Fails when the answer is not one that the document describes, down to its last field. */
    void holds(String method, String path, int status, String type, JsonNode body) {
        Optional<Operation> operation = operations()
                .filter(known -> known.method().equals(method) && matches(known.path(), path))
                .min((one, other) -> Integer.compare(variables(one), variables(other)));
        JsonNode response = operation
                .map(known -> known.content().path("responses"))
                .map(responses -> responses.path(responses.has("" + status) ? "" + status : "default"))
                .map(this::resolved)
                .orElse(document.at("/components/responses/Other"));
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s %s → %d %s is not described", method, path, status, type)
                .isFalse();
        if (type.endsWith("json")) {
            assertThat(closed.computeIfAbsent(content.path("schema"), this::compiled)
                            .validate(body))
                    .as("%s %s → %d %s", method, path, status, body)
                    .isEmpty();
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.putObject("components").set("schemas", document.at("/components/schemas"));
        return JsonSchema.compile(ClosedForm.of(whole));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static int variables(Operation operation) {
        return operation.path().split("\\{", -1).length;
    }

    private static boolean matches(String template, String path) {
        return path.matches(template.replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private static JsonNode read() {
        try (InputStream yaml = Objects.requireNonNull(Description.class.getResourceAsStream(OpenApiRead.RESOURCE))) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
