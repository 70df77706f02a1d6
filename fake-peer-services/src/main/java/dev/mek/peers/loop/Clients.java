package dev.mek.peers.loop;

import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.peers.behaviour.Participant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Kafka clients, set for answers within milliseconds: nothing waits for company. */
record Clients(KafkaAccess kafka, String instance) {

    /** Reads booking events as a member of the participant's own group, under a name that a restart takes over. */
    Consumer<byte @Nullable [], byte @Nullable []> member(Participant participant) {
        Map<String, Object> properties = reading();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, kafka.group(participant.name()));
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, participant.name() + "-" + instance);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, participant.name() + "-" + instance);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return consumer(properties);
    }

    /** Reads the participant's own topic, in no group. */
    Consumer<byte @Nullable [], byte @Nullable []> reader(Participant participant) {
        Map<String, Object> properties = reading();
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, participant.name() + "-" + instance + "-recollection");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return consumer(properties);
    }

    Producer<byte[], byte[]> producer(Participant participant) {
        Map<String, Object> properties = common();
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, participant.name() + "-" + instance);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Admin admin(Participant participant) {
        Map<String, Object> properties = common();
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, participant.name() + "-" + instance + "-admin");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
        return Admin.create(properties);
    }

    private static Consumer<byte @Nullable [], byte @Nullable []> consumer(Map<String, Object> properties) {
        return new KafkaConsumer<byte @Nullable [], byte @Nullable []>(properties);
    }

    private Map<String, Object> reading() {
        Map<String, Object> properties = common();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        return properties;
    }

    private Map<String, Object> common() {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put("reconnect.backoff.max.ms", 500);
        properties.put("enable.metrics.push", false);
        return properties;
    }
}
