package dev.mek.bookings.store;

import dev.mek.bookings.deadletter.UnknownType;
import dev.mek.bookings.outbox.HeaderText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Unknown types as rows: a bounded number per topic, the first sample of each stays. */
public final class UnknownTypeStore {

    // Several instances may overshoot the bound by one each.
    private static final String ADD = """
            INSERT INTO unknown_type (topic, type, source, event_id, seen, first_at, last_at, partition, "offset",
                timestamp_ms, key, headers, value, cut)
            SELECT :topic, :type, :source, :event_id, :seen, :at, :at, :partition, :offset,
                :timestamp_ms, :key, CAST(:headers AS json), :value, :cut
            WHERE EXISTS (SELECT FROM unknown_type WHERE topic = :topic AND type = :type)
               OR (SELECT count(*) FROM unknown_type WHERE topic = :topic) < :max
            ON CONFLICT (topic, type)
                DO UPDATE SET seen = unknown_type.seen + EXCLUDED.seen, last_at = EXCLUDED.last_at""";

    /** Counts types, and keeps the sample of those that are new as long as there is room. */
    public void add(Handle handle, Collection<UnknownType> types) {
        if (types.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(ADD)) {
            types.forEach(type -> bind(batch, type));
            batch.execute();
        }
    }

    /** All types, the last seen first. */
    public List<UnknownType> all(Handle handle) {
        return handle.createQuery("SELECT * FROM unknown_type ORDER BY last_at DESC, topic, type LIMIT :max")
                .bind("max", 10 * UnknownType.TYPES_MAX)
                .map((row, context) -> read(row))
                .list();
    }

    private static void bind(PreparedBatch batch, UnknownType type) {
        batch.bind("topic", type.origin().topic())
                .bind("type", type.type())
                .bind("source", type.source())
                .bind("event_id", type.eventId())
                .bind("seen", type.seen())
                .bind("at", Columns.utc(type.lastAt()))
                .bind("partition", type.origin().partition())
                .bind("offset", type.origin().offset())
                .bind("timestamp_ms", type.origin().timestampMs())
                .bind("key", type.sample().key())
                .bind("headers", HeaderText.write(type.sample().headers()))
                .bind("value", type.sample().value())
                .bind("cut", type.leftOut())
                .bind("max", UnknownType.TYPES_MAX)
                .add();
    }

    private static UnknownType read(ResultSet row) throws SQLException {
        return new UnknownType(
                row.getString("type"),
                row.getString("source"),
                row.getString("event_id"),
                row.getLong("seen"),
                Columns.instant(row, "first_at"),
                Columns.instant(row, "last_at"),
                DeadLetterColumns.origin(row),
                DeadLetterColumns.content(row),
                row.getString("cut"));
    }
}
