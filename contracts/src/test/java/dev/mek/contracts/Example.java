package dev.mek.contracts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An example file of the contracts.
 *
 * <p>Beside {@code invalid/NAME.json} stands {@code NAME.expect.json} with the violations of the schema; beside a
 * {@code valid/NAME.json} that a producer must not send stands {@code NAME.closed.json} with those of the closed form.
 */
public record Example(EventSpec event, boolean valid, Path file) {

    /** The folder of the contracts in the source tree. */
    public static final Path CONTRACTS = Path.of(System.getProperty("mek.root"), "contracts");

    /** A violation without its words. */
    public record Expected(String pointer, String keyword) {}

    /** Every example of the catalogue. */
    public static Stream<Example> all(Catalog catalog) {
        return catalog.events().stream().flatMap(event -> Stream.of(true, false).flatMap(valid -> in(event, valid)));
    }

    /** The examples of an event. */
    public static Stream<Example> in(EventSpec event, boolean valid) {
        Path folder = CONTRACTS.resolve(event.examples()).resolve(valid ? "valid" : "invalid");
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> !name(file).matches(".*\\.(expect|closed)\\.json"))
                    .sorted()
                    .map(file -> new Example(event, valid, file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example itself. */
    public JsonNode document() {
        return read(file);
    }

    /** What the open form must say. */
    public Set<String> expected() {
        return valid ? Set.of() : violations("expect");
    }

    /** What the closed form must say. */
    public Set<String> expectedOfProducer() {
        return valid && Files.exists(beside("closed")) ? violations("closed") : expected();
    }

    private Set<String> violations(String suffix) {
        List<Expected> listed = Json.mapper().convertValue(read(beside(suffix)), new TypeReference<>() {});
        Set<String> violations = new TreeSet<>();
        listed.forEach(violation -> violations.add(violation.pointer() + " " + violation.keyword()));
        return violations;
    }

    private Path beside(String suffix) {
        return file.resolveSibling(name(file).replace(".json", "." + suffix + ".json"));
    }

    private static JsonNode read(Path file) {
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String toString() {
        return CONTRACTS.relativize(file).toString();
    }
}
