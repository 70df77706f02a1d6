package dev.mek.local.plan;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.TopicSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka node with its topics, created when they are missing, compared when they are there. Its values: {@code port},
 * {@code bootstrapServers}, and those that its security brings.
 *
 * @param image of the container it runs in; none runs it as a process. In a container there is no other security than plaintext
 */
public record KafkaPlan(
        String name,
        PortWish port,
        BrokerLibraries libraries,
        KafkaSecurity security,
        List<TopicSettings> topics,
        @Nullable String image)
        implements PartPlan {
    public KafkaPlan {
        Names.check("part", name);
        topics = List.copyOf(topics);
        if (topics.stream().map(TopicSettings::name).distinct().count() != topics.size()) {
            throw new IllegalArgumentException("part " + name + ": a topic is listed twice");
        }
        if (image != null && !(security instanceof KafkaSecurity.Plaintext)) {
            throw new IllegalArgumentException("part " + name + ": in a container only plaintext is supported");
        }
    }

    /** As a process. */
    public KafkaPlan(
            String name, PortWish port, BrokerLibraries libraries, KafkaSecurity security, List<TopicSettings> topics) {
        this(name, port, libraries, security, topics, null);
    }
}
