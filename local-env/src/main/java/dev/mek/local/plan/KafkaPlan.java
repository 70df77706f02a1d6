package dev.mek.local.plan;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.TopicSettings;
import java.util.List;

/**
 * A Kafka node with its topics, created when they are missing, compared when they are there. Its values: {@code port},
 * {@code bootstrapServers}, and those that its security brings.
 */
public record KafkaPlan(
        String name, PortWish port, BrokerLibraries libraries, KafkaSecurity security, List<TopicSettings> topics)
        implements PartPlan {
    public KafkaPlan {
        Names.check("part", name);
        topics = List.copyOf(topics);
        if (topics.stream().map(TopicSettings::name).distinct().count() != topics.size()) {
            throw new IllegalArgumentException("part " + name + ": a topic is listed twice");
        }
    }
}
