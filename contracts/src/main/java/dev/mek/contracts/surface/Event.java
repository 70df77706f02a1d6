package dev.mek.contracts.surface;

import dev.mek.contracts.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * An event of a catalogue. What the catalogue does not say is empty.
 *
 * @param pointer where it stands in the catalogue
 * @param version a number that its owner raises with each change, such as {@code 1.2}
 * @param examples documents that every consumer accepts
 */
public record Event(
        String pointer,
        String type,
        SourceFile schema,
        String owner,
        String topic,
        String key,
        List<String> consumers,
        Mode mode,
        String version,
        Optional<Headers> headers,
        List<SourceFile> examples) {

    public Event {
        consumers = List.copyOf(consumers);
        examples = List.copyOf(examples);
    }
}
