package dev.mek.contracts.surface;

import dev.mek.contracts.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A catalogue as others see it. Immutable.
 *
 * @param label what people call it
 * @param formatsAsserted whether {@code format} decides validity
 */
public record Surface(
        String label,
        SourceFile catalog,
        boolean formatsAsserted,
        List<Owner> owners,
        List<Topic> topics,
        List<Event> events,
        List<Exemption> exemptions) {

    public Surface {
        owners = List.copyOf(owners);
        topics = List.copyOf(topics);
        events = List.copyOf(events);
        exemptions = List.copyOf(exemptions);
    }

    public Optional<Event> event(String type) {
        return events.stream().filter(event -> event.type().equals(type)).findFirst();
    }

    public Optional<Topic> topic(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    public Optional<Owner> owner(String name) {
        return owners.stream().filter(owner -> owner.name().equals(name)).findFirst();
    }

    /** A place in the catalogue's file. */
    public Place place(String pointer) {
        return Place.of(catalog, pointer);
    }
}
