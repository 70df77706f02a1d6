package dev.mek.contracts.catalog;

import java.util.List;

/**
 * An event type as its owner promises it.
 *
 * @param type the CloudEvents type, reverse DNS with a version at its end
 * @param owner the team that publishes it
 * @param topic the {@link TopicSpec#name() name} of the topic it is published to
 * @param key what the record key holds, in words
 * @param schema path of its open JSON Schema, relative to the catalogue
 * @param examples path of the folder with its valid and invalid examples, relative to the catalogue
 * @param consumers the teams that read it
 * @param compatibility which versions must understand each other, such as {@code full-transitive}
 */
public record EventSpec(
        String type,
        String owner,
        String topic,
        String key,
        String schema,
        String examples,
        List<String> consumers,
        String compatibility) {

    public EventSpec {
        consumers = List.copyOf(consumers);
    }
}
