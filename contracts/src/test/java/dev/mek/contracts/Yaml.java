package dev.mek.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The YAML documents of the contracts as trees. */
final class Yaml {

    private Yaml() {}

    static JsonNode read(String file) {
        try {
            JsonNode tree = new YAMLMapper().readTree(Files.readAllBytes(Example.CONTRACTS.resolve(file)));
            return Json.parse(Json.write(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every reference of a document. */
    static List<String> references(JsonNode document) {
        return document.findValuesAsText("$ref");
    }

    /** References within the document that lead nowhere. */
    static List<String> dangling(JsonNode document) {
        return references(document).stream()
                .filter(reference -> reference.startsWith("#"))
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();
    }

    static List<String> names(JsonNode object) {
        return new ArrayList<>(
                object.properties().stream().map(Map.Entry::getKey).toList());
    }

    static Stream<JsonNode> values(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getValue);
    }
}
