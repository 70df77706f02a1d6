package dev.mek.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.message.MessageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemaFilesTest {

    private static final String ID_ROOT = "https://contracts.mek.dev/";

    private final Catalog catalog = Catalog.load();

    @Test
    void thereIsARecordForEachEventOfTheCatalogueAndNoOther() {
        assertThat(MessageJson.types())
                .containsExactlyInAnyOrderElementsOf(
                        catalog.events().stream().map(EventSpec::type).toList());
    }

    @Test
    void noSchemaIsForgotten() throws IOException {
        try (Stream<Path> files = Files.walk(Example.CONTRACTS.resolve("events"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> Example.CONTRACTS.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            catalog.events().stream().map(EventSpec::schema).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> theFileNamesFollowTheType() {
        return each((event, schema) -> {
            String name = event.type().replace("dev.mek." + event.owner() + ".", event.owner() + "/");
            assertThat(event.schema()).isEqualTo("events/" + name + ".schema.json");
            assertThat(event.examples()).isEqualTo("examples/" + name);
            assertThat(schema.path("$id").asText()).isEqualTo(ID_ROOT + event.schema());
            assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        });
    }

    @TestFactory
    Stream<DynamicTest> eachFieldIsDescribedAndBounded() {
        return each((event, schema) -> {
            List<String> findings = new ArrayList<>();
            check("", schema, schema, findings);
            assertThat(findings).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> eachSchemaIsOpen() {
        return each((event, schema) ->
                assertThat(schema.findValues("additionalProperties")).isEmpty());
    }

    @Test
    void bookingEventsDifferInTheirStatusOnly() {
        Set<JsonNode> shapes = catalog.events().stream()
                .filter(event -> event.owner().equals("bookings"))
                .map(event -> {
                    ObjectNode shape = catalog.schema(event).deepCopy();
                    shape.remove(List.of("$id", "title", "description"));
                    shape.withObject("/properties").remove("status");
                    return shape;
                })
                .collect(Collectors.toSet());

        assertThat(shapes).hasSize(1);
    }

    private void check(String at, JsonNode part, JsonNode root, List<String> findings) {
        JsonNode schema = part.has("$ref") ? root.at(part.get("$ref").asText().substring(1)) : part;
        if (!part.has("description") && !schema.has("description")) {
            findings.add(at + " has no description");
        }
        switch (schema.path("type").asText()) {
            case "object" -> {
                Set<String> names = new TreeSet<>();
                schema.path("properties").fieldNames().forEachRemaining(names::add);
                names.forEach(
                        name -> check(at + "/" + name, schema.path("properties").path(name), root, findings));
                schema.path("required").forEach(name -> {
                    if (!names.contains(name.asText())) {
                        findings.add(at + " requires " + name + ", which it does not declare");
                    }
                });
            }
            case "string" -> {
                boolean finite = schema.has("enum") || schema.has("const") || schema.has("maxLength");
                boolean shaped = schema.path("pattern").asText().matches("\\^[^*+]*\\$");
                if (!finite && !shaped) {
                    findings.add(at + " is a string without bound");
                }
            }
            case "integer" -> {
                if (!schema.has("minimum") || !schema.has("maximum")) {
                    findings.add(at + " is an integer without bounds");
                }
            }
            default -> findings.add(at + " has the type " + schema.path("type"));
        }
    }

    @FunctionalInterface
    private interface Check {
        void of(EventSpec event, JsonNode schema);
    }

    private Stream<DynamicTest> each(Check check) {
        return catalog.events().stream()
                .map(event -> DynamicTest.dynamicTest(event.type(), () -> check.of(event, catalog.schema(event))));
    }
}
