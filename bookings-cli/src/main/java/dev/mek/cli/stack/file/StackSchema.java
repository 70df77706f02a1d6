package dev.mek.cli.stack.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.Nearest;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.schema.JsonSchema;
import dev.mek.contracts.schema.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The file's shape, which editors know, too: {@code stack.schema.json}. */
public final class StackSchema {

    private static final String RESOURCE = "stack.schema.json";

    private StackSchema() {}

    /** As it is published. */
    public static String text() {
        try (InputStream stream = Objects.requireNonNull(StackSchema.class.getResourceAsStream(RESOURCE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Finding> findings(YamlDocument document) {
        JsonNode schema = schema();
        return JsonSchema.compile(schema).validate(document.json()).stream()
                .map(violation -> finding(violation, document, schema))
                .toList();
    }

    private static Finding finding(Violation violation, YamlDocument document, JsonNode schema) {
        String pointer = violation.pointer();
        String name = name(pointer);
        return switch (violation.keyword()) {
            case "additionalProperties" ->
                document.key(pointer)
                        .finding("unknown key '" + name + "'" + Nearest.among(name, keysAt(parent(pointer), schema)));
            case "required" -> document.place(parent(pointer)).finding("'" + name + "' is missing");
            default ->
                document.place(pointer)
                        .finding((name.isEmpty() ? "the file" : "'" + name + "'") + " " + violation.message());
        };
    }

    /** The keys that an object may have. */
    private static List<String> keysAt(String pointer, JsonNode schema) {
        String at = pointer.isEmpty()
                ? ""
                : switch (pointer.split("/", -1).length) {
                    case 3 -> "/$defs/part";
                    default -> "/$defs/" + name(pointer);
                };
        return schema.at(at + "/properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String parent(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private static JsonNode schema() {
        try {
            return Json.parse(text().getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(RESOURCE, broken);
        }
    }
}
