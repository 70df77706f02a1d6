package dev.mek.bookings.store;

import dev.mek.bookings.deadletter.DeadLetterFilter;
import dev.mek.bookings.deadletter.DeadLetterPage;
import dev.mek.bookings.deadletter.DeadLetterPage.Line;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Dead letters as a list, without their contents: a page of those could be hundreds of megabytes. */
public final class DeadLetterList {

    private static final String PAGE = """
            SELECT id, state, reason, detail, booking_id, type, topic, partition, "offset", timestamp_ms, parked_at
            FROM dead_letter
            WHERE (:below::uuid IS NULL OR id < :below)
              AND (cardinality(:states::text[]) = 0 OR state = ANY (:states))
              AND (cardinality(:reasons::text[]) = 0 OR reason = ANY (:reasons))
              AND (:topic::text IS NULL OR topic = :topic)
              AND (:booking::uuid IS NULL OR booking_id = :booking)
              AND (:since::timestamptz IS NULL OR parked_at >= :since)
            ORDER BY id DESC
            LIMIT :rows""";

    /** Beyond this it is just "very many": counting on would cost the database more than the number is worth. */
    private static final int COUNTED_MAX = 100_000;

    /**
     * A page of letters, the newest first.
     *
     * @param below only letters older than this one; null for the first page
     * @param rowsMax at least 1
     */
    public DeadLetterPage page(Handle handle, DeadLetterFilter filter, @Nullable UUID below, int rowsMax) {
        List<Line> found = handle.createQuery(PAGE)
                .bind("below", below)
                .bindArray("states", String.class, names(filter.states()))
                .bindArray("reasons", String.class, names(filter.reasons()))
                .bind("topic", filter.topic())
                .bind("booking", filter.bookingId())
                .bind("since", filter.since() == null ? null : Columns.utc(filter.since()))
                .bind("rows", rowsMax + 1)
                .map((row, context) -> DeadLetterColumns.line(row))
                .list();
        List<Line> items = found.subList(0, Math.min(found.size(), rowsMax));
        return new DeadLetterPage(
                items, found.size() > rowsMax ? items.getLast().id() : null);
    }

    /** How many are parked, counted up to a bound. */
    public long parked(Handle handle) {
        return handle.createQuery("""
                        SELECT count(*) FROM (
                            SELECT FROM dead_letter WHERE state = 'PARKED' LIMIT :max) AS some""")
                .bind("max", COUNTED_MAX)
                .mapTo(Long.class)
                .one();
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
