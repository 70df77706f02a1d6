package dev.mek.bookings.inbox;

import dev.mek.bookings.telemetry.InboxMetrics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How many records of this instance's partitions wait, by topic, as the consumer last saw it. Thread-safe to read. */
final class Lag {

    private final Map<String, Long> byTopic = new ConcurrentHashMap<>();

    private Lag() {}

    /** Registers a gauge for each topic. */
    static Lag register(InboxMetrics metrics, Map<String, String> namesByClusterName) {
        Lag lag = new Lag();
        namesByClusterName.forEach(
                (clusterName, name) -> metrics.lag(name, () -> lag.byTopic.getOrDefault(clusterName, 0L)));
        return lag;
    }

    /** Looks anew; asks no broker. */
    void look(Consumer<?, ?> consumer) {
        Map<String, Long> now = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            now.merge(partition.topic(), consumer.currentLag(partition).orElse(0), Long::sum);
        }
        byTopic.putAll(now);
        byTopic.keySet().retainAll(List.copyOf(now.keySet()));
    }
}
