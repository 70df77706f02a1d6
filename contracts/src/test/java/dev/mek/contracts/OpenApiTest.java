package dev.mek.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds {@code openapi.yaml} to itself and to the events; the service holds it to its routes. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    private final Catalog catalog = Catalog.load();
    private final JsonNode document = Yaml.read("openapi.yaml");

    @Test
    void noReferenceLeadsNowhere() {
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(Yaml.references(document)).allMatch(reference -> reference.startsWith("#/components/"));
        assertThat(Yaml.dangling(document)).isEmpty();
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndAnswerWithSomethingAndWithProblems() {
        List<JsonNode> operations = operations().toList();
        Set<String> ids = new HashSet<>();

        assertThat(operations).allSatisfy(operation -> {
            assertThat(ids.add(operation.path("operationId").asText())).isTrue();
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(Yaml.names(operation.path("responses")))
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("406", "421", "default");
        });
    }

    @Test
    void eachVariableOfAPathIsAParameter() {
        Yaml.names(document.path("paths")).forEach(path -> {
            List<String> declared = new ArrayList<>();
            document.path("paths")
                    .path(path)
                    .path("parameters")
                    .forEach(parameter ->
                            declared.add(resolve(parameter).path("name").asText()));
            Matcher variables = VARIABLE.matcher(path);
            assertThat(declared)
                    .as(path)
                    .containsExactlyElementsOf(
                            variables.results().map(found -> found.group(1)).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> eachSchemaCompilesAndDescribesItsFields() {
        return Yaml.names(document.at("/components/schemas")).stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    JsonNode schema = document.at("/components/schemas").path(name);
                    assertThat(JsonSchema.compile(component(name)).validate(schema.path("nothing")))
                            .isNotNull();
                    assertThat(schema.path("description").asText()).isNotBlank();
                    assertThat(Yaml.values(schema.path("properties")))
                            .allMatch(field -> field.has("description") || field.has("$ref"));
                }));
    }

    @Test
    void aBookingIsWhatItsEventsCarryAndItsNotes() {
        ObjectNode fields = component("Booking").withObject("/properties").deepCopy();
        JsonNode event = inlined(catalog.schema(
                catalog.event("dev.mek.bookings.booking-changed.v1").orElseThrow()));

        assertThat(fields.remove("notes")).isNotNull();
        assertThat(inlined(fields)).isEqualTo(event.path("properties"));
        assertThat(inlined(component("BookingSnapshot").path("properties"))).isEqualTo(event.path("properties"));
    }

    @TestFactory
    Stream<DynamicTest> whatAnEventMayCarryIsABooking() {
        JsonSchema booking = JsonSchema.compile(component("Booking"));
        return Example.all(catalog)
                .filter(example -> example.event().owner().equals("bookings") && example.valid())
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertThat(booking.validate(example.document())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> requestBodiesTakeNoFieldThatTheyDoNotDeclare() {
        return Stream.of("CreateBooking", "ChangeBooking", "CancelBooking")
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(component(name)
                                        .path("additionalProperties")
                                        .asBoolean(true))
                                .isFalse()));
    }

    private Stream<JsonNode> operations() {
        return Yaml.values(document.path("paths"))
                .flatMap(path -> path.properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(java.util.Map.Entry::getValue));
    }

    /** A schema that stands on its own, with the components it may refer to. */
    private ObjectNode component(String name) {
        ObjectNode schema = document.at("/components/schemas").path(name).deepCopy();
        schema.putObject("components").set("schemas", document.at("/components/schemas"));
        return schema;
    }

    /** With each reference to Slot or Money replaced by its target, so that only the content counts. */
    private JsonNode inlined(JsonNode schema) {
        if (schema.has("$ref")) {
            ObjectNode target = target(schema.get("$ref").asText()).deepCopy();
            if (schema.has("description")) {
                target.set("description", schema.get("description"));
            }
            return inlined(target);
        }
        if (schema instanceof ObjectNode object) {
            ObjectNode result = object.objectNode();
            object.properties().forEach(member -> result.set(member.getKey(), inlined(member.getValue())));
            return result;
        }
        return schema;
    }

    private JsonNode target(String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        String component = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        return document.at("/components/schemas").path(component);
    }

    private JsonNode resolve(JsonNode parameter) {
        return parameter.has("$ref")
                ? document.at(parameter.get("$ref").asText().substring(1))
                : parameter;
    }
}
