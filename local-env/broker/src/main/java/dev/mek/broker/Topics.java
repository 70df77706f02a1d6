package dev.mek.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Creates the topics that are missing and holds those that are there against what they shall be.
 *
 * <p>Runs in the broker's JVM because most of the client's classes are loaded here already.
 */
final class Topics {
    private static final int TIMEOUT_SECONDS = 20;
    private static final String CLIENT = "mek.client.";

    private Topics() {}

    static void create(Properties server, List<Topic> topics) throws Exception {
        if (topics.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(client(server))) {
            Set<String> there = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            check(admin, topics.stream().filter(t -> there.contains(t.name())).toList());
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                    .toList();
            admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Partitions.await(admin, topics);
        }
    }

    /** How this client gets into the broker that it runs in. */
    private static Map<String, Object> client(Properties server) {
        return server.stringPropertyNames().stream()
                .filter(name -> name.startsWith(CLIENT))
                .collect(Collectors.toMap(name -> name.substring(CLIENT.length()), server::getProperty));
    }

    private static void check(Admin admin, Collection<Topic> topics) throws Exception {
        if (topics.isEmpty()) {
            return;
        }
        List<String> names = topics.stream().map(Topic::name).toList();
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(names).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Config> configs =
                admin.describeConfigs(resources).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        List<String> differences = new ArrayList<>();
        for (Topic topic : topics) {
            Map<String, String> settings = new TreeMap<>();
            Objects.requireNonNull(configs.get(topic.name()))
                    .entries()
                    .forEach(entry -> settings.put(entry.name(), entry.value()));
            differences.addAll(differences(
                    topic,
                    Objects.requireNonNull(descriptions.get(topic.name()))
                            .partitions()
                            .size(),
                    settings));
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException("topics on kept data differ: " + String.join("; ", differences));
        }
    }

    /** What the topic is and what it should be, one sentence for each setting that differs. */
    static List<String> differences(Topic topic, int partitions, Map<String, String> settings) {
        List<String> differences = new ArrayList<>();
        if (partitions != topic.partitions()) {
            differences.add(topic.name() + " has " + partitions + " partitions, not " + topic.partitions());
        }
        new TreeMap<>(topic.settings()).forEach((key, wanted) -> {
            String found = settings.get(key);
            if (!wanted.equals(found)) {
                differences.add(topic.name() + " has " + key + "=" + found + ", not " + wanted);
            }
        });
        return differences;
    }
}
