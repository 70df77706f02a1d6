package dev.mek.bookings.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which events of others have taken effect. */
public final class InboxStore {

    /** What identifies an event for good (CloudEvents 1.0). */
    public record Identity(String source, String eventId) {}

    /** An event that was heard, and what came of it. */
    public record Heard(Identity identity, UUID bookingId, String digest, String outcome, Instant receivedAt) {}

    /** The digests of those that have been heard before. */
    public Map<Identity, String> digests(Handle handle, List<Identity> identities) {
        var known = new HashMap<Identity, String>();
        handle.createQuery("""
                        SELECT source, event_id, digest FROM inbox
                        WHERE (source, event_id) IN (SELECT * FROM unnest(:sources, :ids))""")
                .bindArray(
                        "sources",
                        String.class,
                        identities.stream().map(Identity::source).toList())
                .bindArray(
                        "ids",
                        String.class,
                        identities.stream().map(Identity::eventId).toList())
                .map((row, context) -> Map.entry(
                        new Identity(row.getString("source"), row.getString("event_id")), row.getString("digest")))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** Adds events; one that another transaction has just added fails the statement with a unique violation. */
    public void add(Handle handle, Collection<Heard> events) {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO inbox (source, event_id, booking_id, digest, outcome, received_at)
                VALUES (:source, :event_id, :booking_id, :digest, :outcome, :received_at)""")) {
            for (Heard event : events) {
                batch.bind("source", event.identity().source())
                        .bind("event_id", event.identity().eventId())
                        .bind("booking_id", event.bookingId())
                        .bind("digest", event.digest())
                        .bind("outcome", event.outcome())
                        .bind("received_at", Columns.utc(event.receivedAt()))
                        .add();
            }
            batch.execute();
        }
    }
}
