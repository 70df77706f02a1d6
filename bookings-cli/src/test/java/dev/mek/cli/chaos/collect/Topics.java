package dev.mek.cli.chaos.collect;

import dev.mek.cli.verdict.history.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The topics of a run, from their first record to their last. */
public record Topics(String bootstrapServers) {

    static final String OWN = "bookings.booking.v1";
    public static final List<String> FOREIGN = List.of("workshop.work-order.v1", "billing.payment.v1");

    private static final Duration READ_MAX = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Every record, our own and others'.
     *
     * @throws IllegalStateException when they cannot be read to the end in time
     */
    public List<Observation> read() {
        var reading = new RecordReading();
        List<Observation> all = new ArrayList<>();
        try (var consumer = consumer()) {
            Set<TopicPartition> partitions = partitions(
                    consumer, Stream.concat(Stream.of(OWN), FOREIGN.stream()).toList());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + READ_MAX.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the topics cannot be read to their ends " + ends);
                }
                for (ConsumerRecord<byte @Nullable [], byte @Nullable []> each : consumer.poll(POLL)) {
                    if (each.topic().equals(OWN)) {
                        all.add(reading.own(each));
                    } else {
                        reading.foreign(each).ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    /** Where our topic ends, partition by partition. */
    public List<Long> ownEnds() {
        try (var consumer = consumer()) {
            return List.copyOf(new TreeMap<>(ends(consumer, List.of(OWN))).values());
        }
    }

    private static Map<Integer, Long> ends(
            Consumer<byte @Nullable [], byte @Nullable []> consumer, List<String> topics) {
        Map<Integer, Long> ends = new TreeMap<>();
        consumer.endOffsets(partitions(consumer, topics))
                .forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    private static Set<TopicPartition> partitions(
            Consumer<byte @Nullable [], byte @Nullable []> consumer, List<String> topics) {
        return Set.copyOf(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
    }

    private Consumer<byte @Nullable [], byte @Nullable []> consumer() {
        return new KafkaConsumer<byte @Nullable [], byte @Nullable []>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                10_000,
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class));
    }
}
