package dev.mek.bookings.store;

import dev.mek.bookings.domain.EventKind;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.domain.HistoryEntry.ForeignCause;
import dev.mek.bookings.domain.HistoryEntry.Publication;
import dev.mek.bookings.domain.Payment;
import dev.mek.bookings.domain.Request;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.domain.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** One row per version of a booking. */
public final class HistoryStore {

    static final String INSERT = """
            INSERT INTO history (booking_id, version, event, event_id, status, request, request_revision, work, payment,
                slot, service_kind, at, traceparent, correlation_id,
                cause_source, cause_event_id, cause_topic, cause_partition, cause_offset, cause_time)
            VALUES (:h_booking_id, :h_version, :h_event, :h_event_id, :h_status, :h_request, :h_request_revision, :h_work,
                :h_payment, tstzrange(:h_slot_start, :h_slot_end), :h_service_kind, :h_at, :h_traceparent,
                :h_correlation_id, :h_cause_source, :h_cause_event_id, :h_cause_topic, :h_cause_partition,
                :h_cause_offset, :h_cause_time)""";

    public void append(Handle handle, Collection<HistoryEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            for (HistoryEntry entry : entries) {
                bind(batch, entry);
                batch.add();
            }
            batch.execute();
        }
    }

    /** A booking's versions, the first one first. */
    public List<HistoryEntry> of(Handle handle, UUID bookingId) {
        return handle.createQuery("""
                        SELECT history.*, lower(slot) AS slot_start, upper(slot) AS slot_end
                        FROM history WHERE booking_id = :id ORDER BY version""")
                .bind("id", bookingId)
                .map((row, context) -> read(row))
                .list();
    }

    static void bind(SqlStatement<?> statement, HistoryEntry entry) {
        ForeignCause cause = entry.cause();
        statement
                .bind("h_booking_id", entry.bookingId())
                .bind("h_version", entry.version())
                .bind("h_event", entry.event().name())
                .bind("h_event_id", entry.eventId())
                .bind("h_status", entry.status().name())
                .bind("h_request", entry.request().name())
                .bind("h_request_revision", entry.requestRevision())
                .bind("h_work", entry.work().name())
                .bind("h_payment", entry.payment().name())
                .bind("h_slot_start", Columns.utc(entry.slot().start()))
                .bind("h_slot_end", Columns.utc(entry.slot().end()))
                .bind("h_service_kind", entry.serviceKind())
                .bind("h_at", Columns.utc(entry.at()))
                .bind("h_traceparent", entry.traceparent())
                .bind("h_correlation_id", entry.correlationId())
                .bind("h_cause_source", cause == null ? null : cause.source())
                .bind("h_cause_event_id", cause == null ? null : cause.eventId())
                .bind("h_cause_topic", cause == null ? null : cause.topic())
                .bind("h_cause_partition", cause == null ? null : (Integer) cause.partition())
                .bind("h_cause_offset", cause == null ? null : (Long) cause.offset())
                .bind("h_cause_time", cause == null ? null : Columns.utc(cause.time()));
    }

    private static HistoryEntry read(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getObject("booking_id", UUID.class),
                row.getLong("version"),
                EventKind.valueOf(row.getString("event")),
                row.getObject("event_id", UUID.class),
                Status.valueOf(row.getString("status")),
                Request.valueOf(row.getString("request")),
                row.getInt("request_revision"),
                Work.valueOf(row.getString("work")),
                Payment.valueOf(row.getString("payment")),
                Columns.slot(row),
                row.getString("service_kind"),
                Columns.instant(row, "at"),
                row.getString("traceparent"),
                row.getString("correlation_id"),
                cause(row),
                publication(row));
    }

    private static @Nullable ForeignCause cause(ResultSet row) throws SQLException {
        Instant time = Columns.nullableInstant(row, "cause_time");
        if (time == null) {
            return null;
        }
        return new ForeignCause(
                row.getString("cause_source"),
                row.getString("cause_event_id"),
                row.getString("cause_topic"),
                row.getInt("cause_partition"),
                row.getLong("cause_offset"),
                time);
    }

    private static @Nullable Publication publication(ResultSet row) throws SQLException {
        Instant at = Columns.nullableInstant(row, "published_at");
        return at == null
                ? null
                : new Publication(row.getInt("published_partition"), row.getLong("published_offset"), at);
    }
}
