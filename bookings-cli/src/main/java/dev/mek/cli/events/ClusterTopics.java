package dev.mek.cli.events;

import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.contracts.wire.KafkaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of a cluster that is not ours, held against the catalogue. */
public final class ClusterTopics {

    private static final int ANSWER_MS_MAX = 10_000;
    private static final String MAX_MESSAGE_BYTES = "max.message.bytes";

    private ClusterTopics() {}

    /**
     * What differs, topic by topic.
     *
     * @throws KafkaFailure when the cluster cannot be asked
     */
    public static List<TopicFinding> check(KafkaAccess access, List<TopicSpec> wanted) {
        return asked(access, admin -> {
            List<TopicFinding> findings = new ArrayList<>();
            List<String> names =
                    wanted.stream().map(topic -> access.topic(topic.name())).toList();
            Map<String, KafkaFuture<TopicDescription>> described =
                    admin.describeTopics(names).topicNameValues();
            Map<ConfigResource, KafkaFuture<Config>> configured = admin.describeConfigs(
                            names.stream().map(ClusterTopics::resource).toList())
                    .values();
            for (TopicSpec topic : wanted) {
                String name = access.topic(topic.name());
                Optional<TopicDescription> found = description(access, Objects.requireNonNull(described.get(name)));
                if (found.isEmpty()) {
                    findings.add(new TopicFinding.Missing(name));
                } else {
                    findings.addAll(
                            partitions(name, topic, found.get().partitions().size()));
                    findings.addAll(
                            settings(access, name, topic, Objects.requireNonNull(configured.get(resource(name)))));
                }
            }
            return findings;
        });
    }

    /** Creates them as the catalogue has them, replicated as the cluster has it. */
    public static void create(KafkaAccess access, List<TopicSpec> missing) {
        List<NewTopic> topics = missing.stream()
                .map(topic -> new NewTopic(
                                access.topic(topic.name()), Optional.of(topic.partitions()), Optional.empty())
                        .configs(Map.of(
                                "retention.ms",
                                String.valueOf(topic.retentionMs()),
                                "cleanup.policy",
                                topic.cleanupPolicy(),
                                MAX_MESSAGE_BYTES,
                                String.valueOf(topic.maxMessageBytes()))))
                .toList();
        asked(access, admin -> result(access, admin.createTopics(topics).all()));
    }

    private static List<TopicFinding> partitions(String name, TopicSpec topic, int found) {
        return found == topic.partitions()
                ? List.of()
                : List.of(new TopicFinding.Differs(
                        name, "partitions", String.valueOf(found), String.valueOf(topic.partitions()), false));
    }

    private static List<TopicFinding> settings(
            KafkaAccess access, String name, TopicSpec topic, KafkaFuture<Config> config) {
        Config found;
        try {
            found = config.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AuthorizationException refused) {
                return List.of(new TopicFinding.Unseen(name, String.valueOf(refused.getMessage())));
            }
            throw KafkaCalls.failure(access, failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
        List<TopicFinding> findings = new ArrayList<>();
        String policy = value(found, "cleanup.policy");
        if (!policy.equals(topic.cleanupPolicy())) {
            // Compaction would leave only the last event of each booking.
            findings.add(new TopicFinding.Differs(name, "cleanup.policy", policy, topic.cleanupPolicy(), true));
        }
        String retention = value(found, "retention.ms");
        if (!retention.equals(String.valueOf(topic.retentionMs()))) {
            findings.add(new TopicFinding.Differs(
                    name, "retention.ms", retention, String.valueOf(topic.retentionMs()), false));
        }
        String bytes = value(found, MAX_MESSAGE_BYTES);
        if (!bytes.equals(String.valueOf(topic.maxMessageBytes()))) {
            boolean tooSmall = bytes.isEmpty() || Long.parseLong(bytes) < topic.maxMessageBytes();
            findings.add(new TopicFinding.Differs(
                    name, MAX_MESSAGE_BYTES, bytes, String.valueOf(topic.maxMessageBytes()), tooSmall));
        }
        return findings;
    }

    private static String value(Config config, String key) {
        return config.get(key) == null ? "" : String.valueOf(config.get(key).value());
    }

    private static Optional<TopicDescription> description(KafkaAccess access, KafkaFuture<TopicDescription> asked) {
        try {
            return Optional.of(asked.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw KafkaCalls.failure(access, failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static <T> Optional<T> result(KafkaAccess access, KafkaFuture<T> future) {
        try {
            return Optional.ofNullable(future.get());
        } catch (ExecutionException failed) {
            throw KafkaCalls.failure(access, failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static <T> T asked(KafkaAccess access, Function<Admin, T> question) {
        return KafkaCalls.on(access, () -> {
            Map<String, Object> properties = access.clientProperties();
            properties.put("default.api.timeout.ms", ANSWER_MS_MAX);
            properties.put("request.timeout.ms", ANSWER_MS_MAX / 2);
            try (Admin admin = Admin.create(properties)) {
                return question.apply(admin);
            }
        });
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static KafkaFailure interrupted() {
        Thread.currentThread().interrupt();
        return new KafkaFailure("interrupted before Kafka had answered");
    }
}
