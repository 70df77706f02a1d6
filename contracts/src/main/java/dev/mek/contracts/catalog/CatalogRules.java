package dev.mek.contracts.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold within one catalogue. */
final class CatalogRules {

    private CatalogRules() {}

    static List<String> findings(List<OwnerSpec> owners, List<TopicSpec> topics, List<EventSpec> events) {
        List<String> findings = new ArrayList<>();
        Set<String> ownerNames = unique("owner", owners, OwnerSpec::name, findings);
        Set<String> topicNames = unique("topic", topics, TopicSpec::name, findings);
        unique("source", owners, OwnerSpec::source, findings);
        unique("event", events, EventSpec::type, findings);
        unique("schema", events, EventSpec::schema, findings);
        topics.forEach(topic -> checkTopic(topic, ownerNames, findings));
        events.forEach(event -> checkEvent(event, topics, ownerNames, topicNames, findings));
        return findings;
    }

    private static void checkTopic(TopicSpec topic, Set<String> owners, List<String> findings) {
        if (!owners.contains(topic.owner())) {
            findings.add("topic " + topic.name() + " is owned by " + topic.owner() + ", who is not among the owners");
        }
        if (topic.partitions() < 1 || topic.retentionMs() < 1 || topic.maxMessageBytes() < 1) {
            findings.add("topic " + topic.name() + " needs partitions, retentionMs and maxMessageBytes of at least 1");
        }
        if (!Set.of("delete", "compact").contains(topic.cleanupPolicy())) {
            findings.add("topic " + topic.name() + " has the cleanupPolicy " + topic.cleanupPolicy()
                    + "; accepted: delete, compact");
        }
    }

    private static void checkEvent(
            EventSpec event,
            List<TopicSpec> topics,
            Set<String> owners,
            Set<String> topicNames,
            List<String> findings) {
        if (!topicNames.contains(event.topic())) {
            findings.add(
                    "event " + event.type() + " names the topic " + event.topic() + ", which is not among the topics");
        }
        topics.stream()
                .filter(topic ->
                        topic.name().equals(event.topic()) && !topic.owner().equals(event.owner()))
                .forEach(topic -> findings.add("event " + event.type() + " of " + event.owner() + " is on the topic "
                        + topic.name() + " of " + topic.owner() + "; only a topic's owner writes to it"));
        List<String> strangers = event.consumers().stream()
                .filter(consumer -> !owners.contains(consumer))
                .toList();
        if (!strangers.isEmpty()) {
            findings.add("event " + event.type() + " is read by " + strangers + ", not among the owners");
        }
    }

    private static <T> Set<String> unique(String what, List<T> items, Function<T, String> name, List<String> findings) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = items.stream().map(name).filter(n -> !seen.add(n)).collect(Collectors.toSet());
        twice.forEach(n -> findings.add(what + " " + n + " stands there twice"));
        return seen;
    }
}
