package dev.mek.bookings.inbox;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How the inbox's consumer is set: it sees everything, commits nothing by itself and is replaced quickly. */
final class ConsumerSettings {

    private ConsumerSettings() {}

    static Map<String, Object> of(Map<String, Object> access, String group, String instance, InboxSettings settings) {
        String member = instance.replaceAll("[^A-Za-z0-9._-]", "-");
        access.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        access.put(ConsumerConfig.CLIENT_ID_CONFIG, member + "-inbox");
        // Under the classic protocol a process that comes back under its name has its partitions at once. The newer
        // protocol holds those of a dead member for 45 s unless the broker is set otherwise.
        access.put(
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                GroupProtocol.CLASSIC.name().toLowerCase(Locale.ROOT));
        access.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member);
        access.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        access.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.session().toMillis()));
        access.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(settings.heartbeat().toMillis()));
        access.put(
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Math.toIntExact(settings.pollInterval().toMillis()));
        access.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        access.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        access.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Another team may use transactions; what it aborted never happened.
        access.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        access.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchMax());
        access.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        access.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        // Bytes, always: a deserializer that throws would stop the partition for good.
        access.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        access.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return access;
    }
}
