package dev.mek.bookings.feed.topic;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.contracts.wire.KafkaAccess;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The topic that the feed tells of, and the Kafka clients that read it. Thread-safe.
 *
 * @param topic its name on the cluster, with the prefix
 * @param instance names this process in the broker's logs
 */
public record FeedSource(KafkaAccess access, String topic, String instance, EventReader events) {
    /** One answer of the broker, as a bound on what a reader holds in memory. */
    private static final int FETCH_BYTES_MAX = 1 << 20;

    private static final int PARTITION_FETCH_BYTES_MAX = 256 << 10;
    private static final int POLL_RECORDS_MAX = 500;
    private static final int ANSWER_MS_MAX = 5_000;

    /** A reader of the topic that the cursor speaks of, not yet placed anywhere. */
    public LogReader reader(String purpose, Cursor cursor) {
        return reader(purpose, cursor.topicId(), cursor.partitions());
    }

    public LogReader reader(String purpose, String topicId, int partitions) {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, instance + "-feed-" + purpose);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_MAX);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_BYTES_MAX);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS_MAX);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MS_MAX);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // An offset that is gone must be heard of: clients are told of the gap, never moved over it in silence.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new LogReader(new KafkaConsumer<>(settings), events, topic, topicId, partitions);
    }

    public Admin admin() {
        Map<String, Object> settings = settings();
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, instance + "-feed-topic");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MS_MAX);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MS_MAX);
        return Admin.create(settings);
    }

    /** Without JMX: readers come and go, and each would register its meters there under the same name. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = access.clientProperties();
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }
}
