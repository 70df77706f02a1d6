package dev.mek.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.MessageJson;
import dev.mek.contracts.schema.EventSchemas;
import dev.mek.contracts.schema.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private final Catalog catalog = Catalog.load();
    private final EventSchemas schemas = EventSchemas.of(catalog);

    @TestFactory
    Stream<DynamicTest> consumersJudgeEachExampleAsItSays() {
        return Example.all(catalog)
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    List<Violation> violations =
                            schemas.validateOpen(example.event().type(), example.document());
                    assertThat(keys(violations)).isEqualTo(example.expected());
                }));
    }

    @TestFactory
    Stream<DynamicTest> producersJudgeEachExampleAsItSays() {
        return Example.all(catalog)
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    List<Violation> violations =
                            schemas.validateClosed(example.event().type(), example.document());
                    assertThat(keys(violations)).isEqualTo(example.expectedOfProducer());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatAProducerMaySendIsReadAndWrittenUnchanged() {
        return Example.all(catalog)
                .filter(example -> example.expectedOfProducer().isEmpty())
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    Message message = MessageJson.read(example.event().type(), example.document());
                    assertThat(text(MessageJson.write(message))).isEqualTo(text(example.document()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachEventHasSeveralExamplesOfBothKinds() {
        return catalog.events().stream()
                .map(event -> DynamicTest.dynamicTest(event.type(), () -> {
                    assertThat(Example.in(event, true)).hasSizeGreaterThanOrEqualTo(3);
                    assertThat(Example.in(event, false)).hasSizeGreaterThanOrEqualTo(4);
                }));
    }

    @Test
    void noExampleIsForgotten() throws IOException {
        Set<Path> seen = new TreeSet<>();
        Example.all(catalog).map(Example::file).forEach(seen::add);

        try (Stream<Path> files = Files.walk(Example.CONTRACTS.resolve("examples"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().matches(".*\\.(expect|closed)\\.json")))
                    .containsExactlyInAnyOrderElementsOf(seen);
        }
    }

    /** Instants may be written with more or fewer zeroes. */
    private static String text(JsonNode document) {
        return INSTANT.matcher(document.toString())
                .replaceAll(found -> Instant.parse(found.group()).toString());
    }

    private static Set<String> keys(List<Violation> violations) {
        Set<String> keys = new TreeSet<>();
        violations.forEach(violation -> keys.add(violation.pointer() + " " + violation.keyword()));
        return keys;
    }
}
