package dev.mek.bookings.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.bookings.api.Api.Response;
import dev.mek.bookings.api.Description.Operation;
import dev.mek.bookings.api.route.Endpoint;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published about the API is what the API is, both ways. */
@Timeout(60)
class DescriptionIT {

    private static final Description DESCRIPTION = Description.PUBLISHED;

    private static ApiWorld world;

    @BeforeAll
    static void start() {
        world = ApiWorld.withoutBroker();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void eachRouteIsDescribedAndNoOther() {
        assertThat(world.router.endpoints().stream().map(Endpoint::toString))
                .containsExactlyInAnyOrderElementsOf(
                        DESCRIPTION.operations().map(Operation::toString).toList());
    }

    @Test
    void eachRouteSpeaksTheMediaTypesThatAreDescribed() {
        DESCRIPTION.operations().forEach(operation -> {
            Endpoint endpoint = endpoint(operation);
            JsonNode body = operation.content().path("requestBody");
            assertThat(names(body.path("content"))).as(operation.toString()).isEqualTo(Set.copyOf(endpoint.consumes()));
            assertThat(body.isMissingNode() || !body.path("required").asBoolean())
                    .as(operation.toString())
                    .isEqualTo(endpoint.consumes().isEmpty() || endpoint.bodyOptional());
            assertThat(operation.content().path("security").isMissingNode())
                    .as(operation.toString())
                    .isEqualTo(!endpoint.open());
        });
    }

    @Test
    void eachRouteTakesTheParametersThatAreDescribedAndNoOther() {
        DESCRIPTION
                .operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.path().matches("/(health|metrics).*"))
                .forEach(operation -> {
                    Response refused = world.api.get(operation.path().replace("{id}", "x") + "?no-such=1");

                    List<String> known = DESCRIPTION.parameters(operation);
                    assertThat(refused.json().at("/violations/0/message").asText())
                            .as(operation.toString())
                            .endsWith("it takes " + (known.isEmpty() ? "none" : String.join(", ", known)));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "CreateBooking,create-booking",
        "ChangeBooking,change-booking",
        "CancelBooking,cancel-booking",
        "Redrive,redrive"
    })
    void bodiesAreCheckedByTheSchemasThatArePublished(String component, String resource) throws IOException {
        var checked = (com.fasterxml.jackson.databind.node.ObjectNode) schema(resource);
        checked.remove("$schema");

        assertThat(checked).isEqualTo(DESCRIPTION.component(component));
    }

    @Test
    void theDocumentIsHandedOutWordForWord() throws IOException {
        Response document = world.api.get("/openapi", "Accept", "application/yaml");

        assertThat(document.header("Content-Type")).isEqualTo("application/yaml");
        try (InputStream resource = DescriptionIT.class.getResourceAsStream(OpenApiRead.RESOURCE)) {
            assertThat(document.raw().body())
                    .isEqualTo(Objects.requireNonNull(resource).readAllBytes());
        }
    }

    private static Endpoint endpoint(Operation operation) {
        return world.router.endpoints().stream()
                .filter(endpoint -> endpoint.toString().equals(operation.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode schema(String resource) throws IOException {
        try (InputStream stream = DescriptionIT.class.getResourceAsStream("/api/" + resource + ".schema.json")) {
            return Json.parse(Objects.requireNonNull(stream).readAllBytes());
        }
    }

    private static Set<String> names(JsonNode node) {
        return Stream.of(node)
                .flatMap(object -> object.properties().stream())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
