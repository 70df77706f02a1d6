package dev.mek.cli.events;

import dev.mek.contracts.wire.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from some place on, without a consumer group: nobody else's reading is disturbed and nothing is left
 * behind. Used by one thread.
 */
public final class Tail implements AutoCloseable {

    private static final Duration POLL_MAX = Duration.ofMillis(200);
    private static final int ANSWER_MS_MAX = 10_000;
    private static final int RECORDS_PER_POLL = 10_000;
    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    private final KafkaAccess access;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private ConsumerRecords<byte[], byte[]> first = ConsumerRecords.empty();

    public Tail(KafkaAccess access) {
        this.access = access;
        Map<String, Object> properties = access.clientProperties();
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        properties.put("default.api.timeout.ms", ANSWER_MS_MAX);
        properties.put("max.poll.records", RECORDS_PER_POLL);
        properties.put("max.partition.fetch.bytes", FETCH_BYTES);
        properties.put("fetch.max.wait.ms", 100);
        properties.put("allow.auto.create.topics", false);
        this.consumer = KafkaCalls.on(
                access,
                () -> new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /**
     * Goes to the place from which to read. Returns when the places are known, so that whatever is written later is seen.
     *
     * @param topics names of the catalogue, without prefix
     */
    public void seek(List<String> topics, From from) {
        KafkaCalls.on(access, () -> {
            List<TopicPartition> partitions = partitions(topics);
            consumer.assign(partitions);
            switch (from) {
                case From.Beginning beginning -> consumer.seekToBeginning(partitions);
                case From.End end -> consumer.seekToEnd(partitions);
                case From.Time time -> seekTo(partitions, time);
                case From.Last last ->
                    consumer.endOffsets(partitions)
                            .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - last.count())));
            }
            partitions.forEach(consumer::position);
            // From here on the broker holds a fetch for us: what is written next arrives at once.
            first = consumer.poll(Duration.ZERO);
            return partitions;
        });
    }

    /** Hands on records for ever, or until the listener has enough or the thread is interrupted. {@code idle} runs whenever nothing waits to be read. */
    public void follow(Predicate<Seen> listener, Runnable idle) {
        read(listener, idle, Map.of());
    }

    /** Hands on the records that are there now, and ends. */
    public void readToEnd(Predicate<Seen> listener) {
        Map<TopicPartition, Long> ends = KafkaCalls.on(access, () -> consumer.endOffsets(consumer.assignment()));
        read(listener, () -> {}, ends);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(Predicate<Seen> listener, Runnable idle, Map<TopicPartition, Long> ends) {
        ConsumerRecords<byte[], byte[]> records = first;
        try {
            while (handOn(records, listener, ends) && (ends.isEmpty() || !reached(ends))) {
                idle.run();
                records = consumer.poll(POLL_MAX);
            }
        } catch (InterruptException stopped) {
            // Whoever interrupts has seen enough.
        } catch (KafkaException failed) {
            throw KafkaCalls.failure(access, failed);
        }
    }

    /** True to go on. */
    private static boolean handOn(
            ConsumerRecords<byte[], byte[]> records, Predicate<Seen> listener, Map<TopicPartition, Long> ends) {
        for (ConsumerRecord<byte[], byte[]> one : records) {
            boolean wanted = ends.isEmpty() || one.offset() < ends.getOrDefault(partition(one), 0L);
            if (wanted && !listener.test(new Seen(one))) {
                return false;
            }
        }
        return true;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void seekTo(List<TopicPartition> partitions, From.Time time) {
        Map<TopicPartition, Long> times = partitions.stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> time.instant().toEpochMilli()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> offsets = new HashMap<>(ends);
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                offsets.put(partition, found.offset());
            }
        });
        offsets.forEach(consumer::seek);
    }

    private List<TopicPartition> partitions(List<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> found = consumer.partitionsFor(access.topic(topic));
            if (found == null || found.isEmpty()) {
                throw new KafkaFailure("there is no topic " + access.topic(topic) + " at " + access.bootstrapServers());
            }
            found.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> one) {
        return new TopicPartition(one.topic(), one.partition());
    }
}
