package dev.mek.bookings.store;

import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.Fingerprint;
import dev.mek.bookings.deadletter.State;
import dev.mek.bookings.deadletter.Undeliverable;
import dev.mek.bookings.outbox.HeaderText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Dead letters as rows. Who changes one holds its row lock from {@link #lock} to the commit. */
public final class DeadLetterStore {

    private static final String INSERT = """
            INSERT INTO dead_letter (id, state, reason, detail, booking_id, type, topic, partition, "offset",
                timestamp_ms, key, headers, value, cut, fingerprint, traceparent, parked_at)
            VALUES (:id, :state, :reason, :detail, :booking_id, :type, :topic, :partition, :offset,
                :timestamp_ms, :key, CAST(:headers AS json), :value, :cut, :fingerprint, :traceparent, :parked_at)
            ON CONFLICT (fingerprint) DO NOTHING""";

    /**
     * A letter to be added.
     *
     * @param fingerprint of the whole record, before anything was cut
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: on its way into a row
    public record Row(DeadLetter letter, byte[] fingerprint) {

        public static Row of(DeadLetter letter, Undeliverable found) {
            return new Row(letter, Fingerprint.of(found.origin(), found.content()));
        }
    }

    /** Adds letters; those whose record is here already are left out of the answer, as they were before. */
    public List<DeadLetter> add(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            rows.forEach(row -> bind(batch, row.letter(), row.fingerprint()));
            return added(rows, batch.execute());
        }
    }

    public Optional<DeadLetter> find(Handle handle, UUID id) {
        return find(handle, id, "");
    }

    public Optional<DeadLetter> lock(Handle handle, UUID id) {
        return find(handle, id, " FOR UPDATE");
    }

    /** Says what has become of a letter that the caller has locked. */
    public void become(Handle handle, UUID id, State state) {
        handle.createUpdate("UPDATE dead_letter SET state = :state WHERE id = :id")
                .bind("state", state.name())
                .bind("id", id)
                .execute();
    }

    private static Optional<DeadLetter> find(Handle handle, UUID id, String locking) {
        return handle.createQuery("SELECT * FROM dead_letter WHERE id = :id" + locking)
                .bind("id", id)
                .map((row, context) -> DeadLetterColumns.letter(row))
                .findOne();
    }

    private static List<DeadLetter> added(List<Row> rows, int[] counts) {
        List<DeadLetter> added = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                added.add(rows.get(i).letter());
            }
        }
        return added;
    }

    private static void bind(PreparedBatch batch, DeadLetter letter, byte[] fingerprint) {
        batch.bind("id", letter.id())
                .bind("state", letter.state().name())
                .bind("reason", letter.reason().name())
                .bind("detail", letter.detail())
                .bind("booking_id", letter.bookingId())
                .bind("type", letter.type())
                .bind("topic", letter.origin().topic())
                .bind("partition", letter.origin().partition())
                .bind("offset", letter.origin().offset())
                .bind("timestamp_ms", letter.origin().timestampMs())
                .bind("key", letter.content().key())
                .bind("headers", HeaderText.write(letter.content().headers()))
                .bind("value", letter.content().value())
                .bind("cut", letter.leftOut())
                .bind("fingerprint", fingerprint)
                .bind("traceparent", letter.traceparent())
                .bind("parked_at", Columns.utc(letter.parkedAt()))
                .add();
    }
}
