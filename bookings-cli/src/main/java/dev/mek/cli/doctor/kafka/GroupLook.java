package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.net.Words;
import dev.mek.contracts.wire.KafkaAccess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/** The service's consumer group: its rights, how far behind it is, and the times of what it reads. */
record GroupLook(KafkaAccess access, Admin admin, Chart chart, Deadline deadline, InstantSource clock) {

    /** As the alarm 'The inbox stands' has it. */
    static final long LAG_MAX = 1000;

    /** The service's own, without a prefix. A test holds it. */
    static final String GROUP = "bookings-inbox";

    private static final Duration STEP_MAX = Duration.ofSeconds(2);
    private static final String CLUSTER = "Kafka";

    /** To leave needs the right to read; nobody of this name is in the group, so nobody leaves. */
    private static final MemberToRemove NOBODY = new MemberToRemove("bookings-doctor-is-no-member");

    void run(Collection<TopicDescription> topics) throws InterruptedException, TimeoutException {
        String group = access.group(GROUP);
        var left = admin.removeMembersFromConsumerGroup(
                        group, new RemoveMembersFromConsumerGroupOptions(List.of(NOBODY)))
                .all();
        var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
        for (TopicDescription topic : topics) {
            for (var partition : topic.partitions()) {
                ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
                newest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.maxTimestamp());
            }
        }
        var ended = admin.listOffsets(ends).all();
        var timed = admin.listOffsets(newest).all();
        if (mayRead(group, left)) {
            lag(group, committed, ended);
        }
        times(timed);
    }

    private boolean mayRead(String group, KafkaFuture<Void> left) throws InterruptedException {
        try {
            left.get(deadline.stepMs(STEP_MAX), TimeUnit.MILLISECONDS);
        } catch (ExecutionException answered) {
            if (answered.getCause() instanceof AuthorizationException refused) {
                chart.found(
                        CLUSTER,
                        "group " + group,
                        Ailment.GROUP_RIGHT_MISSING,
                        group,
                        "Read is not granted: " + Words.of(refused));
                return false;
            }
            // It says that there is no such member, which is what was wanted.
        } catch (TimeoutException late) {
            chart.notLooked(CLUSTER, "group " + group, "no coordinator has answered");
            return false;
        }
        return true;
    }

    private void lag(
            String group,
            KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> committed,
            KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> ended)
            throws InterruptedException, TimeoutException {
        Map<String, Long> behind = new TreeMap<>();
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    ended.get(deadline.stepMs(STEP_MAX), TimeUnit.MILLISECONDS);
            committed.get(deadline.stepMs(STEP_MAX), TimeUnit.MILLISECONDS).forEach((partition, offset) -> {
                ListOffsetsResultInfo end = ends.get(partition);
                if (offset != null && end != null) {
                    behind.merge(partition.topic(), end.offset() - offset.offset(), Long::sum);
                }
            });
        } catch (ExecutionException failed) {
            chart.notLooked(CLUSTER, "group " + group, Words.of(failed));
            return;
        }
        behind.forEach((topic, records) -> {
            if (records > LAG_MAX) {
                chart.found(
                        CLUSTER,
                        "group " + group,
                        Ailment.CONSUMER_LAGS,
                        topic,
                        records + " records wait for " + group);
            }
        });
        chart.fine(
                CLUSTER,
                "group " + group,
                "may read; " + (behind.isEmpty() ? "has read nothing yet" : "behind by " + behind));
    }

    /** The newest record is from the past, unless somebody's clock is wrong. */
    private void times(KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> timed)
            throws InterruptedException, TimeoutException {
        try {
            Instant now = clock.instant();
            timed.get(deadline.stepMs(STEP_MAX), TimeUnit.MILLISECONDS).forEach((partition, info) -> {
                Instant written = Instant.ofEpochMilli(info.timestamp());
                if (written.isAfter(now)) {
                    chart.clock("the writer of topic " + partition.topic(), written, now, Duration.ZERO);
                }
            });
        } catch (ExecutionException failed) {
            // Rights or leaders are missing: that has been told.
            chart.notLooked(CLUSTER, "times of records", Words.of(failed));
        }
    }
}
