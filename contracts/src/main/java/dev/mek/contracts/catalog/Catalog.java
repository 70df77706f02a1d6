package dev.mek.contracts.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of topics and events: {@code catalog.yaml} and the files it names. Immutable and thread-safe.
 */
public final class Catalog {

    private final ContractFiles files;
    private final List<OwnerSpec> owners;
    private final List<TopicSpec> topics;
    private final List<EventSpec> events;
    private final Map<String, EventSpec> eventsByType;

    Catalog(ContractFiles files, List<OwnerSpec> owners, List<TopicSpec> topics, List<EventSpec> events) {
        this.files = files;
        this.owners = List.copyOf(owners);
        this.topics = List.copyOf(topics);
        this.events = List.copyOf(events);
        this.eventsByType = events.stream().collect(Collectors.toUnmodifiableMap(EventSpec::type, Function.identity()));
    }

    /**
     * The catalogue on the class path, under {@code META-INF/contracts/}.
     *
     * @throws InvalidCatalogException when it contradicts itself
     */
    public static Catalog load() {
        return CatalogReader.read(ContractFiles.onClassPath());
    }

    /**
     * The catalogue in a folder.
     *
     * @param folder holds {@code catalog.yaml}
     * @throws InvalidCatalogException when it contradicts itself
     * @throws UncheckedIOException when it cannot be read
     */
    public static Catalog load(Path folder) {
        return CatalogReader.read(ContractFiles.in(folder));
    }

    /** In the order of the file. */
    public List<OwnerSpec> owners() {
        return owners;
    }

    /** In the order of the file. */
    public List<TopicSpec> topics() {
        return topics;
    }

    /** In the order of the file. */
    public List<EventSpec> events() {
        return events;
    }

    /** The event of that CloudEvents type, or none. */
    public Optional<EventSpec> event(String type) {
        return Optional.ofNullable(eventsByType.get(type));
    }

    /**
     * The topic of that name.
     *
     * @throws IllegalArgumentException when the catalogue has no such topic
     */
    public TopicSpec topic(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no topic " + name));
    }

    /**
     * The owner of that name.
     *
     * @throws IllegalArgumentException when the catalogue has no such owner
     */
    public OwnerSpec owner(String name) {
        return owners.stream()
                .filter(owner -> owner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no owner " + name));
    }

    /**
     * The open schema of an event, read anew.
     *
     * @throws UncheckedIOException when the file is missing or not JSON
     */
    public JsonNode schema(EventSpec event) {
        try {
            return Json.parse(file(event.schema()));
        } catch (IOException e) {
            throw new UncheckedIOException(event.schema() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Any file of the contracts, such as {@code openapi.yaml}.
     *
     * @param path relative to the catalogue, with slashes
     * @throws UncheckedIOException when there is none
     */
    public byte[] file(String path) {
        return files.read(path);
    }
}
