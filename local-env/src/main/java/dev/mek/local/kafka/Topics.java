package dev.mek.local.kafka;

import dev.mek.local.part.PartFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics of a node from outside. The embedded node does the same from within, where the classes are loaded anyway. */
public final class Topics {
    private static final int ASK_SECONDS_MAX = 5;
    private static final int SECONDS_MAX = 30;
    private static final long LOOK_AGAIN_MS = 20;

    private Topics() {}

    /**
     * Creates those that are missing, and holds those that are there against what they shall be.
     *
     * @return false when the node does not answer yet
     * @throws PartFailure when a topic is not as it shall be
     */
    public static boolean ensure(String part, String bootstrapServers, List<TopicSettings> topics) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                ASK_SECONDS_MAX * 1000,
                "request.timeout.ms",
                ASK_SECONDS_MAX * 1000,
                "reconnect.backoff.max.ms",
                100);
        try (Admin admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get(ASK_SECONDS_MAX, TimeUnit.SECONDS);
            check(
                    part,
                    admin,
                    topics.stream()
                            .filter(topic -> there.contains(topic.name()))
                            .toList());
            create(
                    admin,
                    topics.stream()
                            .filter(topic -> !there.contains(topic.name()))
                            .toList());
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates the topics; returns when they can be used. */
    public static void create(Admin admin, List<TopicSettings> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        try {
            admin.createTopics(wanted).all().get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
        awaitPartitions(admin, ends(wanted));
    }

    private static void check(String part, Admin admin, List<TopicSettings> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<String> names = topics.stream().map(TopicSettings::name).toList();
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, TopicDescription> found =
                admin.describeTopics(names).allTopicNames().get(SECONDS_MAX, TimeUnit.SECONDS);
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources).all().get(SECONDS_MAX, TimeUnit.SECONDS);
        List<String> differences = new ArrayList<>();
        for (TopicSettings topic : topics) {
            int partitions =
                    Objects.requireNonNull(found.get(topic.name())).partitions().size();
            if (partitions != topic.partitions()) {
                differences.add(topic.name() + " has " + partitions + " partitions, not " + topic.partitions());
            }
            Config config =
                    Objects.requireNonNull(configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name())));
            new TreeMap<>(topic.settings()).forEach((key, wanted) -> {
                var entry = config.get(key);
                if (entry == null || !wanted.equals(entry.value())) {
                    differences.add(topic.name() + " has " + key + "=" + (entry == null ? "" : entry.value()) + ", not "
                            + wanted);
                }
            });
        }
        if (!differences.isEmpty()) {
            throw new PartFailure(part, "has kept topics that differ: " + String.join("; ", differences), List.of());
        }
    }

    /** The broker answers that it created a topic before its own metadata shows it. */
    private static void awaitPartitions(Admin admin, Map<TopicPartition, OffsetSpec> ends)
            throws ExecutionException, TimeoutException, InterruptedException {
        long giveUpNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (true) {
            try {
                admin.listOffsets(ends).all().get(SECONDS_MAX, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException notYet) {
                if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException)
                        || System.nanoTime() > giveUpNanos) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            }
        }
    }

    /**
     * Where each partition ends: only answered once the partition is there. A producer that writes earlier, with several
     * batches in flight, may have a later batch accepted before the first one, which is then out of sequence for good.
     */
    private static Map<TopicPartition, OffsetSpec> ends(List<NewTopic> topics) {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }
}
