package dev.mek.local.kafka;

import java.util.Map;

/**
 * A topic as it shall be.
 *
 * @param partitions at least 1
 * @param settings Kafka's own names, such as {@code retention.ms}
 */
public record TopicSettings(String name, int partitions, Map<String, String> settings) {
    public TopicSettings {
        if (name.isBlank() || name.length() > 249) {
            throw new IllegalArgumentException("topic name '" + name + "': 1 to 249 characters accepted");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "topic " + name + ": partitions is " + partitions + ", at least 1 accepted");
        }
        settings = Map.copyOf(settings);
    }

    public TopicSettings withPrefix(String prefix) {
        return new TopicSettings(prefix + name, partitions, settings);
    }
}
