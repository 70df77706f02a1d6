package dev.mek.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.contracts.wire.EncodedEvents;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds {@code asyncapi.yaml} to the catalogue and to what the codec writes. */
class AsyncApiTest {

    private static final String FILE = "asyncapi.yaml";

    private final Catalog catalog = Catalog.load();
    private final JsonNode document = Yaml.read(FILE);

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(Yaml.values(document.path("channels"))
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        catalog.topics().stream().map(TopicSpec::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> eachChannelHasTheSettingsOfItsTopic() {
        return catalog.topics().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.name(), () -> {
                    JsonNode kafka = channel(topic.name()).at("/bindings/kafka");
                    JsonNode settings = kafka.path("topicConfiguration");

                    assertThat(kafka.path("topic").asText()).isEqualTo(topic.name());
                    assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
                    assertThat(settings.path("retention.ms").asLong()).isEqualTo(topic.retentionMs());
                    assertThat(settings.path("max.message.bytes").asInt()).isEqualTo(topic.maxMessageBytes());
                    assertThat(settings.path("cleanup.policy"))
                            .extracting(JsonNode::asText)
                            .containsExactly(topic.cleanupPolicy());
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachEventIsAMessageOfItsTopicWithItsSchema() {
        return catalog.events().stream()
                .map(event -> DynamicTest.dynamicTest(event.type(), () -> {
                    List<JsonNode> messages = messages(channel(event.topic())).stream()
                            .filter(message -> message.path("name").asText().equals(event.type()))
                            .toList();

                    assertThat(messages).singleElement().satisfies(message -> {
                        JsonNode schema = catalog.schema(event);
                        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./" + event.schema());
                        assertThat(message.path("title")).isEqualTo(schema.path("title"));
                        assertThat(message.path("summary")).isEqualTo(schema.path("description"));
                    });
                }));
    }

    @Test
    void noMessageIsUnknownToTheCatalogue() {
        assertThat(Yaml.values(document.at("/components/messages"))
                        .map(message -> message.path("name").asText()))
                .allMatch(name -> catalog.event(name).isPresent() || name.equals("dead-letter"));
    }

    @TestFactory
    Stream<DynamicTest> eachHeaderThatTheCodecWritesIsDescribed() {
        return Stream.of(EncodedEvents.ofBookings(), EncodedEvents.ofBilling())
                .map(encoded -> DynamicTest.dynamicTest(encoded.headers().getOrDefault("ce_type", ""), () -> {
                    String type = encoded.headers().getOrDefault("ce_type", "");
                    JsonNode headers = headers(catalog.event(type).orElseThrow());

                    assertThat(Yaml.names(headers.path("properties")))
                            .containsAll(encoded.headers().keySet());
                    assertThat(headers.path("required"))
                            .extracting(JsonNode::asText)
                            .isSubsetOf(encoded.headers().keySet());
                }));
    }

    /** Every owner sends to its topics, every consumer receives from them; nobody else does anything. */
    @Test
    void itsOperationsAreThoseOfOwnersAndConsumers() {
        Map<String, String> expected = new HashMap<>();
        catalog.topics().forEach(topic -> expected.put("send " + topic.owner() + " " + topic.name(), ""));
        catalog.events()
                .forEach(event -> event.consumers()
                        .forEach(consumer -> expected.put("receive " + consumer + " " + event.topic(), "")));

        assertThat(Yaml.values(document.path("operations"))
                        .map(operation -> operation.path("action").asText() + " "
                                + operation.at("/tags/0/name").asText() + " "
                                + resolve(operation.path("channel"))
                                        .path("address")
                                        .asText()))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void noReferenceLeadsNowhere() {
        assertThat(Yaml.dangling(document)).isEmpty();
        assertThat(Yaml.references(document).stream().filter(reference -> reference.startsWith("./")))
                .allMatch(reference -> Files.exists(Example.CONTRACTS.resolve(reference)));
    }

    private JsonNode channel(String address) {
        return Yaml.values(document.path("channels"))
                .filter(channel -> channel.path("address").asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> messages(JsonNode channel) {
        List<JsonNode> messages = new ArrayList<>();
        channel.path("messages").forEach(reference -> messages.add(resolve(reference)));
        return messages;
    }

    private JsonNode headers(EventSpec event) {
        JsonNode message = messages(channel(event.topic())).stream()
                .filter(candidate -> candidate.path("name").asText().equals(event.type()))
                .findFirst()
                .orElseThrow();
        return resolve(message.path("headers"));
    }

    private JsonNode resolve(JsonNode reference) {
        return document.at(reference.path("$ref").asText().substring(1));
    }
}
