package dev.mek.bookings;

import dev.mek.contracts.wire.KafkaAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a reader of the booking events sees who drops what it knows: each booking's versions, in the order of their coming. */
final class BookingTopic {

    private static final String TOPIC = "bookings.booking.v1";

    private BookingTopic() {}

    static Map<UUID, List<Long>> firstDeliveries(KafkaAccess kafka) {
        Map<UUID, Set<Long>> versions = new HashMap<>();
        Map<String, Object> properties = kafka.clientProperties();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(kafka.topic(TOPIC)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    versions.computeIfAbsent(UUID.fromString(text(each.key())), id -> new LinkedHashSet<>())
                            .add(Long.parseLong(text(each.headers()
                                    .lastHeader("ce_bookingversion")
                                    .value())));
                }
            }
        }
        Map<UUID, List<Long>> all = new HashMap<>();
        versions.forEach((id, seen) -> all.put(id, new ArrayList<>(seen)));
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
