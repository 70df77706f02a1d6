package dev.mek.peers.loop;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The desks of the partitions that a participant has at the time, and their bookmarks as Kafka's offsets. */
final class Desks {

    private final Map<TopicPartition, Desk> desks = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

    void open(TopicPartition partition, Desk desk) {
        desks.put(partition, desk);
    }

    Desk of(TopicPartition partition) {
        Desk desk = desks.get(partition);
        if (desk == null) {
            throw new IllegalStateException("No desk for " + partition + ": a record of a partition not assigned");
        }
        return desk;
    }

    /** The desks that were open there. */
    List<Desk> close(Collection<TopicPartition> partitions) {
        partitions.forEach(committed::remove);
        return partitions.stream().map(desks::remove).filter(Objects::nonNull).toList();
    }

    /** A commit failed: the next one says these again. */
    void notCommitted(Collection<TopicPartition> partitions) {
        partitions.forEach(committed::remove);
    }

    /** Bookmarks that moved since they were last taken; the metadata says since when answers may be out. */
    Map<TopicPartition, OffsetAndMetadata> takeMoved() {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        desks.forEach((partition, desk) -> {
            if (desk.bookmark().moved()) {
                Bookmark.Mark mark = desk.bookmark().mark();
                OffsetAndMetadata offset = new OffsetAndMetadata(mark.offset(), Long.toString(mark.sinceMs()));
                if (!offset.equals(committed.put(partition, offset))) {
                    moved.put(partition, offset);
                }
            }
        });
        return moved;
    }

    /** Since when answers may be out, of a committed offset; 0 where it doesn't say. */
    static long sinceMs(@Nullable OffsetAndMetadata offset) {
        if (offset == null) {
            return 0;
        }
        try {
            return Long.parseLong(offset.metadata());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
