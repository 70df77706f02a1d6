package dev.mek.bookings.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which offsets are to be committed: those behind the last record of each partition that has had its effect. An offset
 * stays here until a commit of it has succeeded, because a topic that falls silent brings no later one that would make a
 * failed commit good.
 */
final class Progress {

    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    void done(Map<TopicPartition, OffsetAndMetadata> nextOffsets) {
        uncommitted.putAll(nextOffsets);
    }

    Map<TopicPartition, OffsetAndMetadata> uncommitted() {
        return Map.copyOf(uncommitted);
    }

    /** A commit of these has succeeded; a partition that has got further since then stays. */
    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach(uncommitted::remove);
    }

    /** These partitions belong to another member from now on: what is left to commit of them, once. */
    Map<TopicPartition, OffsetAndMetadata> leave(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> left = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata next = uncommitted.remove(partition);
            if (next != null) {
                left.put(partition, next);
            }
        }
        return left;
    }
}
