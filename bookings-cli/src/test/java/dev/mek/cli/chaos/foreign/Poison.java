package dev.mek.cli.chaos.foreign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Records that can never be handled, and one kind that is to be skipped. */
final class Poison {

    private Poison() {}

    /** Any kind. */
    static ProducerRecord<byte @Nullable [], byte @Nullable []> any(
            RandomGenerator random, List<String> topics, ConsumerRecord<byte @Nullable [], byte @Nullable []> pattern) {
        String topic = topics.get(random.nextInt(topics.size()));
        byte[] key = bytes(new UUID(random.nextLong(), random.nextLong()).toString());
        return switch (random.nextInt(6)) {
            case 0 -> new ProducerRecord<>(topic, key, bytes("{\"not\": json"));
            case 1 -> new ProducerRecord<>(topic, key, null);
            case 2 -> like(random, pattern, null, pattern.value(), "");
            case 3 -> like(random, pattern, pattern.key(), bytes("{}"), "");
            case 4 -> like(random, pattern, pattern.key(), pattern.value(), "dev.mek.workshop.coffee-served.v1");
            default -> new ProducerRecord<>(topic, key, bytes("{}"));
        };
    }

    /** @param type what it says to be; empty for what it was */
    private static ProducerRecord<byte @Nullable [], byte @Nullable []> like(
            RandomGenerator random,
            ConsumerRecord<byte @Nullable [], byte @Nullable []> pattern,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String type) {
        var record = new ProducerRecord<byte @Nullable [], byte @Nullable []>(
                pattern.topic(),
                null,
                key,
                value,
                new RecordHeaders(pattern.headers().toArray()));
        Headers headers = record.headers();
        if (!type.isEmpty()) {
            headers.remove("ce_type");
            headers.add("ce_type", bytes(type));
        }
        headers.remove("ce_id");
        headers.add("ce_id", bytes(new UUID(random.nextLong(), random.nextLong()).toString()));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
