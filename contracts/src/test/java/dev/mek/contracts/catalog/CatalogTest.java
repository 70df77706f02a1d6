package dev.mek.contracts.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.contracts.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    private final Catalog catalog = Catalog.load();

    @Test
    void theFilesOfTheClassPathAreThoseOfTheSourceTree() {
        Catalog folder = Catalog.load(Example.CONTRACTS);

        assertThat(folder.topics()).isEqualTo(catalog.topics());
        assertThat(folder.events()).isEqualTo(catalog.events());
        assertThat(folder.owners()).isEqualTo(catalog.owners());
    }

    @Test
    void topicsAreSizedAndKeptAsPromised() {
        assertThat(catalog.topics())
                .extracting(
                        TopicSpec::name,
                        TopicSpec::partitions,
                        topic -> Duration.ofMillis(topic.retentionMs()).toDays(),
                        TopicSpec::cleanupPolicy)
                .containsExactly(
                        tuple("bookings.booking.v1", 6, 7),
                        tuple("workshop.work-order.v1", 6, 7),
                        tuple("billing.payment.v1", 6, 7),
                        tuple("bookings.dead-letter.v1", 1, 30));
    }

    @Test
    void aDeadLetterHasRoomForTheLargestRecordAndItsHeaders() {
        int deadLetter = catalog.topic("bookings.dead-letter.v1").maxMessageBytes();

        assertThat(catalog.topics().stream().filter(topic -> !topic.name().contains("dead-letter")))
                .allMatch(topic -> deadLetter >= topic.maxMessageBytes() + 65_536);
    }

    @Test
    void eventsAreFoundByTypeAndOwnersByName() {
        assertThat(catalog.event("dev.mek.billing.payment-declined.v1"))
                .hasValueSatisfying(event -> assertThat(event.topic()).isEqualTo("billing.payment.v1"));
        assertThat(catalog.event("nobody.v1")).isEmpty();
        assertThat(catalog.owner("workshop").source()).isEqualTo("/workshop");
        assertThatThrownBy(() -> catalog.topic("nobody.v1")).hasMessageContaining("nobody.v1");
    }

    @Test
    void theDocumentsAreAmongTheFiles() {
        assertThat(catalog.file("catalog.yaml")).isNotEmpty();
        assertThatThrownBy(() -> catalog.file("nothing.yaml")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aCatalogueThatContradictsItselfIsRefusedWithEveryFinding(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), """
                owners:
                  - {name: a, source: /a, summary: A}
                  - {name: b, source: /a, summary: B}
                topics:
                  - {name: t, owner: c, key: k, partitions: 0, retentionMs: 1, cleanupPolicy: never, maxMessageBytes: 1}
                events:
                  - {type: e, owner: a, topic: t, key: k, schema: s, examples: x, consumers: [z], compatibility: full}
                  - {type: e, owner: a, topic: u, key: k, schema: s, examples: x, consumers: [], compatibility: full}
                """);

        assertThatThrownBy(() -> Catalog.load(folder))
                .isInstanceOfSatisfying(
                        InvalidCatalogException.class,
                        e -> assertThat(e.findings())
                                .containsExactlyInAnyOrder(
                                        "source /a stands there twice",
                                        "event e stands there twice",
                                        "schema s stands there twice",
                                        "topic t is owned by c, who is not among the owners",
                                        "topic t needs partitions, retentionMs and maxMessageBytes of at least 1",
                                        "topic t has the cleanupPolicy never; accepted: delete, compact",
                                        "event e of a is on the topic t of c; only a topic's owner writes to it",
                                        "event e is read by [z], not among the owners",
                                        "event e names the topic u, which is not among the topics"));
    }

    @Test
    void aCatalogueWithAnUnknownOrMissingKeyIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), "owners: []\ntopics: []\nevents: []\nevent: []\n");
        assertThatThrownBy(() -> Catalog.load(folder)).hasMessageContaining("event");

        Files.writeString(folder.resolve("catalog.yaml"), "owners: []\ntopics: []\n");
        assertThatThrownBy(() -> Catalog.load(folder)).hasMessageContaining("events");
    }

    @Test
    void noFileOutsideTheFolderIsRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), "owners: []\ntopics: []\nevents: []\n");

        assertThatThrownBy(() -> Catalog.load(folder).file("../secret")).isInstanceOf(UncheckedIOException.class);
    }

    private static org.assertj.core.groups.Tuple tuple(String name, int partitions, long days) {
        return org.assertj.core.groups.Tuple.tuple(name, partitions, days, "delete");
    }
}
