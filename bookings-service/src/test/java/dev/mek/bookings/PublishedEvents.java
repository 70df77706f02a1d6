package dev.mek.bookings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mek.contracts.wire.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The bookings' topic from its beginning, read as a stranger would. */
final class PublishedEvents implements AutoCloseable {

    private static final String TOPIC = "bookings.booking.v1";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<UUID, List<String>> eventIds = new HashMap<>();

    PublishedEvents(Map<String, String> environment) {
        KafkaAccess kafka = KafkaAccess.fromEnvironment(environment);
        consumer =
                new KafkaConsumer<>(kafka.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(kafka.topic(TOPIC)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The ids of each booking's events so far, in the order of the topic, repeats included. */
    Map<UUID, List<String>> readOn() {
        for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(100))) {
            eventIds.computeIfAbsent(UUID.fromString(new String(event.key(), UTF_8)), id -> new ArrayList<>())
                    .add(new String(event.headers().lastHeader("ce_id").value(), UTF_8));
        }
        return eventIds;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
