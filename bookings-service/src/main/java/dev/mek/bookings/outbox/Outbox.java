package dev.mek.bookings.outbox;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Where a use case leaves the events it decided, in the transaction that decided them. The caller holds the row lock of
 * each lane (the booking) from before this call until the commit; that makes the outbox's order the lane's order.
 * Thread-safe.
 */
public final class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (shard, lane, position, topic, key, headers, value)
            VALUES (:shard, :lane, :position, :topic, :key, CAST(:headers AS json), :value)
            """;

    private final Map<String, Integer> maxBytesByTopic;

    /**
     * An outbox for these topics.
     *
     * @param maxBytesByTopic the topics written to (without prefix) and the largest record that each takes
     */
    public Outbox(Map<String, Integer> maxBytesByTopic) {
        this.maxBytesByTopic = Map.copyOf(maxBytesByTopic);
    }

    /**
     * Adds events to the caller's transaction; several of one lane in the order of their positions.
     *
     * @throws EventTooLargeException when one is larger than its topic takes; nothing is written then
     */
    public void append(Handle handle, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        events.forEach(this::check);
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            for (OutboxEvent event : events) {
                batch.bind("shard", Shards.of(event.lane()))
                        .bind("lane", event.lane())
                        .bind("position", event.position())
                        .bind("topic", event.topic())
                        .bind("key", event.key())
                        .bind("headers", HeaderText.write(event.headers()))
                        .bind("value", event.value())
                        .add();
            }
            batch.execute();
        }
    }

    private void check(OutboxEvent event) {
        Integer maxBytes = maxBytesByTopic.get(event.topic());
        if (maxBytes == null) {
            throw new IllegalArgumentException("No topic to publish to: " + event.topic());
        }
        if (event.sizeBytes() > maxBytes) {
            throw new EventTooLargeException(event, maxBytes);
        }
    }
}
