package dev.mek.cli.events;

import dev.mek.contracts.wire.EncodedEvent;
import dev.mek.contracts.wire.KafkaAccess;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts single events onto their topic. */
public final class Publisher {

    private static final int ANSWER_MS_MAX = 10_000;

    private final KafkaAccess access;

    public Publisher(KafkaAccess access) {
        this.access = access;
    }

    /** Returns when all replicas have it. */
    public Placed publish(String topic, EncodedEvent event) {
        Map<String, Object> properties = access.clientProperties();
        properties.put("acks", "all");
        properties.put("max.block.ms", ANSWER_MS_MAX);
        properties.put("request.timeout.ms", ANSWER_MS_MAX / 2);
        properties.put("delivery.timeout.ms", ANSWER_MS_MAX);
        properties.put("linger.ms", 0);
        return KafkaCalls.on(access, () -> {
            try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
                RecordMetadata placed =
                        producer.send(event.toRecord(access.topic(topic))).get();
                return new Placed(placed.topic(), placed.partition(), placed.offset());
            } catch (ExecutionException failed) {
                throw KafkaCalls.failure(access, failed.getCause() == null ? failed : failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new KafkaFailure("interrupted before Kafka had answered");
            }
        });
    }
}
