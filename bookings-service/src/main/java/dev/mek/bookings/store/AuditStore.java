package dev.mek.bookings.store;

import dev.mek.bookings.deadletter.AuditEntry;
import dev.mek.bookings.deadletter.AuditEntry.Action;
import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.outbox.HeaderText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was done to dead letters. Who adds an entry holds the letter's row lock. */
public final class AuditStore {

    private static final String INSERT = """
            INSERT INTO dead_letter_audit (dead_letter_id, entry, action, result, detail, actor, traceparent, at,
                repaired, key, headers, value)
            VALUES (:id, :entry, :action, :result, :detail, :actor, :traceparent, :at,
                :repaired, :key, CAST(:headers AS json), :value)""";

    public void add(Handle handle, UUID letterId, AuditEntry entry) {
        @Nullable Content repaired = entry.repaired();
        handle.createUpdate(INSERT)
                .bind("id", letterId)
                .bind("entry", entry.number())
                .bind("action", entry.action().name())
                .bind("result", entry.result())
                .bind("detail", entry.detail())
                .bind("actor", entry.actor())
                .bind("traceparent", entry.traceparent())
                .bind("at", Columns.utc(entry.at()))
                .bind("repaired", repaired != null)
                .bind("key", repaired == null ? null : repaired.key())
                .bind("headers", repaired == null ? null : HeaderText.write(repaired.headers()))
                .bind("value", repaired == null ? null : repaired.value())
                .execute();
    }

    /** All entries of a letter, the first one first. */
    public List<AuditEntry> of(Handle handle, UUID letterId) {
        return handle.createQuery("SELECT * FROM dead_letter_audit WHERE dead_letter_id = :id ORDER BY entry")
                .bind("id", letterId)
                .map((row, context) -> read(row))
                .list();
    }

    public Optional<AuditEntry> last(Handle handle, UUID letterId) {
        return handle.createQuery("""
                        SELECT * FROM dead_letter_audit WHERE dead_letter_id = :id ORDER BY entry DESC LIMIT 1""")
                .bind("id", letterId)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getInt("entry"),
                Action.valueOf(row.getString("action")),
                row.getString("result"),
                row.getString("detail"),
                row.getString("actor"),
                row.getString("traceparent"),
                Columns.instant(row, "at"),
                row.getBoolean("repaired") ? DeadLetterColumns.content(row) : null);
    }
}
