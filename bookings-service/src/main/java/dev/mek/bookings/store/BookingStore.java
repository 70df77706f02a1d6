package dev.mek.bookings.store;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.BookingFilter;
import dev.mek.bookings.domain.BookingPage;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.domain.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Bookings as rows. Who changes one holds its row lock from {@link #lock} to the commit. */
public final class BookingStore {

    private static final String INSERT = """
            INSERT INTO booking (id, version, status, request, request_revision,
                work, work_answers, work_revision, work_digest,
                payment, payment_answers, payment_revision, payment_digest, payment_amount_minor, payment_currency,
                workshop_id, slot, service_kind, customer_id, vehicle_id, notes, price_minor, currency,
                created_at, changed_at)
            VALUES (:id, :version, :status, :request, :request_revision,
                :work, :work_answers, :work_revision, :work_digest,
                :payment, :payment_answers, :payment_revision, :payment_digest, :payment_amount_minor, :payment_currency,
                :workshop_id, tstzrange(:slot_start, :slot_end), :service_kind, :customer_id, :vehicle_id, :notes,
                :price_minor, :currency, :created_at, :changed_at)""";

    /** Workshop and customer never change: naming them here would touch their indexes. */
    private static final String UPDATE = """
            UPDATE booking SET version = :version, status = :status,
                request = :request, request_revision = :request_revision,
                work = :work, work_answers = :work_answers, work_revision = :work_revision, work_digest = :work_digest,
                payment = :payment, payment_answers = :payment_answers, payment_revision = :payment_revision,
                payment_digest = :payment_digest, payment_amount_minor = :payment_amount_minor,
                payment_currency = :payment_currency,
                slot = tstzrange(:slot_start, :slot_end), service_kind = :service_kind, vehicle_id = :vehicle_id,
                notes = :notes, price_minor = :price_minor, currency = :currency, changed_at = :changed_at
            WHERE id = :id""";

    private static final String PAGE = "SELECT " + BookingColumns.ALL + """
             FROM booking
            WHERE (:below::uuid IS NULL OR id < :below)
              AND (cardinality(:statuses::text[]) = 0 OR status = ANY (:statuses))
              AND (:workshop::text IS NULL OR workshop_id = :workshop)
              AND (:workshop::text IS NOT NULL OR workshop_id NOT IN (SELECT id FROM workshop WHERE hidden))
              AND (:customer::text IS NULL OR customer_id = :customer)
              AND slot && tstzrange(:from::timestamptz, :to::timestamptz)
            ORDER BY id DESC
            LIMIT :rows""";

    /** Writes a new booking and its first history row in one round trip. */
    public void insert(Handle handle, Booking booking, HistoryEntry first) {
        var statement = handle.createUpdate("WITH written AS (" + INSERT + ") " + HistoryStore.INSERT);
        BookingColumns.bind(statement, booking);
        HistoryStore.bind(statement, first);
        statement.execute();
    }

    public Optional<Booking> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + BookingColumns.ALL + " FROM booking WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> BookingColumns.read(row))
                .findOne();
    }

    public Optional<Booking> lock(Handle handle, UUID id) {
        return Optional.ofNullable(lock(handle, List.of(id)).get(id));
    }

    /** Locks bookings in the order of their ids, so that two callers never wait for each other; unknown ids are left out. */
    public Map<UUID, Booking> lock(Handle handle, Collection<UUID> ids) {
        return handle
                .createQuery(
                        "SELECT " + BookingColumns.ALL + " FROM booking WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> BookingColumns.read(row))
                .stream()
                .collect(Collectors.toMap(Booking::id, Function.identity()));
    }

    /** Writes bookings that the caller has locked. */
    public void update(Handle handle, Collection<Booking> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(UPDATE)) {
            for (Booking booking : bookings) {
                BookingColumns.bind(batch, booking);
                batch.add();
            }
            batch.execute();
        }
    }

    /**
     * A page of bookings, the newest first.
     *
     * @param below only bookings older than this one; null for the first page
     * @param rowsMax at least 1
     */
    public BookingPage page(Handle handle, BookingFilter filter, @Nullable UUID below, int rowsMax) {
        Query query = handle.createQuery(PAGE)
                .bind("below", below)
                .bindArray(
                        "statuses",
                        String.class,
                        filter.statuses().stream().map(Status::name).toList())
                .bind("workshop", filter.workshopId())
                .bind("customer", filter.customerId())
                .bind("from", filter.from() == null ? null : Columns.utc(filter.from()))
                .bind("to", filter.to() == null ? null : Columns.utc(filter.to()))
                .bind("rows", rowsMax + 1);
        List<Booking> found =
                query.map((row, context) -> BookingColumns.read(row)).list();
        List<Booking> items = found.subList(0, Math.min(found.size(), rowsMax));
        return new BookingPage(items, found.size() > rowsMax ? items.getLast().id() : null);
    }
}
