package dev.mek.bookings.relay;

import dev.mek.contracts.wire.KafkaAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that lies on a topic at one moment, per partition in the order of its offsets. */
public record TopicLog(List<ConsumerRecord<byte[], byte[]>> records) {

    public static TopicLog read(KafkaAccess kafka, String topic) {
        Map<String, Object> properties = kafka.clientProperties();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(kafka.topic(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return new TopicLog(all);
        }
    }

    /** The positions of a lane as a reader sees them that drops what it knows. */
    List<Long> firstDeliveries(UUID lane) {
        Set<Long> seen = new HashSet<>();
        return positions(lane).stream().filter(seen::add).toList();
    }

    /** The positions of a lane with all repeats. */
    List<Long> positions(UUID lane) {
        return records.stream()
                .filter(each -> lane.toString().equals(new String(each.key(), StandardCharsets.UTF_8)))
                .map(TopicLog::position)
                .toList();
    }

    static long position(ConsumerRecord<byte[], byte[]> each) {
        return Long.parseLong(new String(each.headers().lastHeader("position").value(), StandardCharsets.UTF_8));
    }
}
