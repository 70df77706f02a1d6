package dev.mek.bookings.feed.topic;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The topic from a cursor on, all partitions, without a group. One thread uses it; only {@link #wakeup()} may come from
 * others. All methods throw Kafka's unchecked exceptions.
 */
public final class LogReader implements AutoCloseable {
    private static final Duration CLOSE_MAX = Duration.ofSeconds(1);

    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final EventReader events;
    private final String topicId;
    private final List<TopicPartition> partitions;

    /**
     * Reads the topic that the cursor speaks of.
     *
     * @param topic its name on the cluster
     */
    public LogReader(
            Consumer<byte @Nullable [], byte @Nullable []> consumer,
            EventReader events,
            String topic,
            String topicId,
            int partitions) {
        this.consumer = consumer;
        this.events = events;
        this.topicId = topicId;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(this.partitions);
    }

    /** The oldest record that each partition still has. */
    public Cursor begin() {
        return cursor(consumer.beginningOffsets(partitions));
    }

    /** Where each partition's next record will go. */
    public Cursor end() {
        return cursor(consumer.endOffsets(partitions));
    }

    public void seek(Cursor from) {
        partitions.forEach(partition -> consumer.seek(partition, from.next(partition.partition())));
    }

    /** What came, oldest first in each partition; empty when nothing did for so long. */
    public List<FeedEvent> poll(Duration wait) {
        List<FeedEvent> read = new ArrayList<>();
        for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : consumer.poll(wait)) {
            FeedEvent event = events.read(record);
            if (event != null) {
                read.add(event);
            }
        }
        return read;
    }

    /** What {@link #poll} has read so far, with the records that are no events. */
    public Cursor position() {
        return Cursor.of(
                topicId, partitions.stream().mapToLong(consumer::position).toArray());
    }

    private Cursor cursor(Map<TopicPartition, Long> offsets) {
        return Cursor.of(topicId, partitions.stream().mapToLong(offsets::get).toArray());
    }

    /** Makes a poll under way, or the next one, throw a {@link org.apache.kafka.common.errors.WakeupException}. */
    public void wakeup() {
        consumer.wakeup();
    }

    /** Also for the thread of a client that was cut off: its interrupt would make an orderly end look like a failed one. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            consumer.close(CloseOptions.timeout(CLOSE_MAX));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
