package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.net.Words;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.contracts.wire.KafkaAccess;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Inside a cluster that lets us in and whose addresses are all reached: topics, rights, what waits. It changes nothing. */
record ClusterLook(KafkaAccess access, Catalog catalog, Chart chart, Deadline deadline, InstantSource clock) {

    private static final Duration STEP_MAX = Duration.ofMillis(2500);
    private static final int NAMES_SHOWN_MAX = 5;
    private static final String CLUSTER = "Kafka";

    void run() throws InterruptedException {
        chart.doing("Kafka: asking for topics");
        Map<String, Object> properties = access.clientProperties();
        int stepMs = deadline.stepMs(STEP_MAX);
        properties.put("default.api.timeout.ms", stepMs);
        properties.put("request.timeout.ms", stepMs);
        properties.put("client.id", "bookings-doctor");
        Admin admin = Admin.create(properties);
        try {
            Map<String, TopicDescription> there = topics(admin);
            chart.doing("Kafka: asking for the consumer group");
            new GroupLook(access, admin, chart, deadline, clock).run(there.values());
        } catch (TimeoutException late) {
            chart.found(CLUSTER, "cluster", Ailment.CLUSTER_SILENT, access.bootstrapServers(), "no answer in time");
        } catch (KafkaException failed) {
            chart.found(CLUSTER, "cluster", Ailment.CLUSTER_SILENT, access.bootstrapServers(), Words.of(failed));
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private Map<String, TopicDescription> topics(Admin admin) throws InterruptedException, TimeoutException {
        List<String> names = catalog.topics().stream()
                .map(topic -> access.topic(topic.name()))
                .toList();
        KafkaFuture<Set<String>> all = admin.listTopics().names();
        Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(
                        names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        Map<ConfigResource, KafkaFuture<Config>> configured = admin.describeConfigs(
                        names.stream().map(ClusterLook::resource).toList())
                .values();
        Map<String, TopicDescription> there = new HashMap<>();
        for (TopicSpec spec : catalog.topics()) {
            String name = access.topic(spec.name());
            TopicDescription found = description(spec, name, described.get(name), all);
            if (found != null) {
                there.put(name, found);
                List<Finding> wrong = new ArrayList<>(TopicRules.partitions(name, spec, found));
                wrong.addAll(TopicRules.rights(name, spec, catalog, found.authorizedOperations()));
                wrong.addAll(settings(spec, name, configured.get(resource(name))));
                if (!chart.foundAny(CLUSTER, "topic " + name, wrong)) {
                    chart.fine(CLUSTER, "topic " + name, "as the catalogue has it, with all rights");
                }
            }
        }
        return there;
    }

    private @Nullable TopicDescription description(
            TopicSpec spec, String name, @Nullable KafkaFuture<TopicDescription> asked, KafkaFuture<Set<String>> all)
            throws InterruptedException, TimeoutException {
        if (asked == null) {
            return null;
        }
        try {
            return asked.get(deadline.stepMs(STEP_MAX), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof UnknownTopicOrPartitionException) {
                chart.found(CLUSTER, "topic " + name, Ailment.TOPIC_MISSING, name, similar(spec, all));
            } else if (cause instanceof AuthorizationException) {
                String evidence = "Describe is not granted: " + Words.of(failed);
                chart.found(CLUSTER, "topic " + name, Ailment.TOPIC_RIGHT_MISSING, name, evidence);
            } else {
                throw new KafkaException(Words.of(failed));
            }
            return null;
        }
    }

    /** The same name under another prefix: then the prefix is what is wrong. */
    private String similar(TopicSpec spec, KafkaFuture<Set<String>> all) throws InterruptedException, TimeoutException {
        try {
            Set<String> names = all.get(deadline.stepMs(STEP_MAX), TimeUnit.MILLISECONDS);
            String like = names.stream()
                    .filter(name -> name.endsWith(spec.name()))
                    .sorted()
                    .limit(NAMES_SHOWN_MAX)
                    .collect(Collectors.joining(", "));
            return "of " + names.size() + " topics that we see "
                    + (like.isEmpty() ? "none ends with " + spec.name() : "there is " + like);
        } catch (ExecutionException failed) {
            return Words.of(failed);
        }
    }

    private List<Finding> settings(TopicSpec spec, String name, @Nullable KafkaFuture<Config> asked)
            throws InterruptedException, TimeoutException {
        if (asked == null) {
            return List.of();
        }
        try {
            Map<String, String> settings = new HashMap<>();
            asked.get(deadline.stepMs(STEP_MAX), TimeUnit.MILLISECONDS)
                    .entries()
                    .forEach(entry -> settings.put(entry.name(), String.valueOf(entry.value())));
            return TopicRules.settings(name, spec, settings);
        } catch (ExecutionException failed) {
            // The service never asks for them: that right is not needed.
            chart.notLooked(CLUSTER, "settings of " + name, Words.of(failed));
            return List.of();
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
