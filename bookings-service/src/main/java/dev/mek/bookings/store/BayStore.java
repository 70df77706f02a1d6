package dev.mek.bookings.store;

import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.TakenBay;
import dev.mek.bookings.domain.workshop.Workshop;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who stands on which bay when. The exclusion constraint holds the promise that two cars never stand on one bay; what
 * is here only finds a bay quickly and without deadlocks.
 */
public final class BayStore {

    /**
     * Tries one bay that looks free, from a first one that differs with the booking on: simultaneous callers then rarely
     * want the same one. A plain insert would deadlock with others that try the same; this one waits for
     * them, then either takes the bay or does nothing. The visible state tells a lost race from a full workshop.
     */
    private static final String TRY = """
            WITH free AS (
                SELECT candidate.bay
                FROM (SELECT 1 + (:first + step) % :bays FROM generate_series(0, :bays - 1) AS step) AS candidate (bay)
                WHERE NOT EXISTS (
                    SELECT FROM bay_allocation AS taken
                    WHERE taken.workshop_id = :workshop AND taken.bay = candidate.bay
                      AND taken.slot && tstzrange(:start, :end))
                LIMIT 1),
            took AS (
                INSERT INTO bay_allocation (booking_id, workshop_id, bay, slot)
                SELECT :booking, :workshop, free.bay, tstzrange(:start, :end) FROM free
                ON CONFLICT ON CONSTRAINT one_car_at_a_time DO NOTHING
                RETURNING bay)
            SELECT EXISTS (SELECT FROM free) AS looked_free, EXISTS (SELECT FROM took) AS taken""";

    private enum Attempt {
        TAKEN,
        FULL,
        RACE_LOST
    }

    /**
     * Takes a bay for a booking that holds none.
     *
     * @return whether there was one
     */
    public boolean take(Handle handle, UUID bookingId, Workshop workshop, Slot slot) {
        // Each lost race is a bay that somebody else has got: more than there are bays cannot be lost for long.
        for (int attempt = 0; attempt <= workshop.bays(); attempt++) {
            Attempt outcome = tryOne(handle, bookingId, workshop, slot);
            if (outcome != Attempt.RACE_LOST) {
                return outcome == Attempt.TAKEN;
            }
        }
        return false;
    }

    /**
     * Moves a booking from the bay it holds to one for another slot. Takes first and frees then: who waits for a bay
     * holds up nobody. Only a slot that overlaps the old one may need the old bay itself; such moves pass one at a time.
     *
     * @return whether there was a bay; if not, the caller rolls back
     */
    public boolean move(Handle handle, UUID bookingId, Workshop workshop, Slot from, Slot to) {
        if (from.overlaps(to)) {
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:workshop, 0))::text")
                    .bind("workshop", workshop.id())
                    .mapTo(String.class)
                    .one();
            free(handle, List.of(bookingId));
            return take(handle, bookingId, workshop, to);
        }
        return take(handle, bookingId, workshop, to) && freeOther(handle, bookingId, to);
    }

    private static boolean freeOther(Handle handle, UUID bookingId, Slot kept) {
        handle.createUpdate("DELETE FROM bay_allocation WHERE booking_id = :id AND slot <> tstzrange(:start, :end)")
                .bind("id", bookingId)
                .bind("start", Columns.utc(kept.start()))
                .bind("end", Columns.utc(kept.end()))
                .execute();
        return true;
    }

    /** Frees what bookings hold; those that hold nothing are no mistake. */
    public void free(Handle handle, Collection<UUID> bookingIds) {
        if (bookingIds.isEmpty()) {
            return;
        }
        handle.createUpdate("DELETE FROM bay_allocation WHERE booking_id = ANY (:ids)")
                .bindArray("ids", UUID.class, bookingIds)
                .execute();
    }

    /** What is taken at a workshop at any time between two instants. */
    public List<TakenBay> taken(Handle handle, String workshopId, Instant from, Instant to) {
        return handle.createQuery("""
                        SELECT bay, lower(slot) AS slot_start, upper(slot) AS slot_end
                        FROM bay_allocation
                        WHERE workshop_id = :workshop AND slot && tstzrange(:from, :to)""")
                .bind("workshop", workshopId)
                .bind("from", Columns.utc(from))
                .bind("to", Columns.utc(to))
                .map((row, context) -> new TakenBay(row.getInt("bay"), Columns.slot(row)))
                .list();
    }

    private static Attempt tryOne(Handle handle, UUID bookingId, Workshop workshop, Slot slot) {
        return handle.createQuery(TRY)
                .bind("bays", workshop.bays())
                .bind("first", Math.floorMod(bookingId.hashCode(), workshop.bays()))
                .bind("workshop", workshop.id())
                .bind("booking", bookingId)
                .bind("start", Columns.utc(slot.start()))
                .bind("end", Columns.utc(slot.end()))
                .map((row, context) -> {
                    if (row.getBoolean("taken")) {
                        return Attempt.TAKEN;
                    }
                    return row.getBoolean("looked_free") ? Attempt.RACE_LOST : Attempt.FULL;
                })
                .one();
    }
}
