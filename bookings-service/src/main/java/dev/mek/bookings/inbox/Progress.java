package dev.mek.bookings.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which offsets may be committed: those behind the last record of each partition that has had its effect. */
final class Progress {

    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    void done(Map<TopicPartition, OffsetAndMetadata> nextOffsets) {
        uncommitted.putAll(nextOffsets);
    }

    /** What is to be committed now; it is taken for committed, since a commit that fails is made good by the next. */
    Map<TopicPartition, OffsetAndMetadata> take() {
        Map<TopicPartition, OffsetAndMetadata> taken = Map.copyOf(uncommitted);
        uncommitted.clear();
        return taken;
    }

    /** As take, of these partitions only. */
    Map<TopicPartition, OffsetAndMetadata> take(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata next = uncommitted.remove(partition);
            if (next != null) {
                taken.put(partition, next);
            }
        }
        return taken;
    }
}
