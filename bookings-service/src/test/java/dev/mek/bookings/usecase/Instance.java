package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.store.Database;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.local.postgres.DatabaseLogin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One instance of the service as far as its use cases go, with a pool of its own. */
final class Instance implements AutoCloseable {

    /** A Monday, 09:00 in Berlin. */
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    static final String TOPIC = "bookings.booking.v1";
    private static final EventCodec CODEC = EventCodec.load();

    final Database database;
    final Bookings bookings;
    final ForeignEvents foreignEvents;
    final BookingQueries queries;
    final List<UUID> committed = new CopyOnWriteArrayList<>();

    private Instance(Database database) {
        this.database = database;
        InstantSource clock = InstantSource.fixed(NOW);
        var reference = ReferenceData.read(database.jdbi());
        var vacancies = new Vacancies(database.jdbi(), clock);
        var outbox = new Outbox(Map.of(TOPIC, 1 << 20));
        var ledger = new Ledger(new Announcer(CODEC, "/bookings", TOPIC), outbox);
        this.bookings = new Bookings(
                database.jdbi(), reference, vacancies, ledger, clock, committed::addAll, Duration.ofDays(1));
        this.foreignEvents = new ForeignEvents(database.jdbi(), ledger, clock, committed::addAll);
        this.queries = new BookingQueries(database.jdbi(), reference, vacancies);
    }

    static Instance on(DatabaseLogin login) {
        var database = Database.open(login.jdbcUrl(), login.user(), login.password(), 12);
        database.migrate();
        return new Instance(database);
    }

    static Caller caller() {
        return Caller.of(TraceContext.start());
    }

    static CreateBooking oilChange(String workshop, Instant start) {
        return new CreateBooking(workshop, "oil-change", new WantedSlot(start, null), "customer-1", "vehicle-1", null);
    }

    static ChangeBooking move(Booking booking, Instant start) {
        return new ChangeBooking(booking.id(), booking.version(), new WantedSlot(start, null), null, null, null);
    }

    Booking created(String workshop, Instant start) {
        return created(oilChange(workshop, start));
    }

    Booking created(CreateBooking command) {
        Answer.ToCreate answer = bookings.create(command, caller());
        if (answer instanceof Answer.Created created) {
            return created.booking();
        }
        throw new AssertionError("not created: " + answer);
    }

    Booking booking(UUID id) {
        return queries.find(id).orElseThrow();
    }

    /** The outbox's positions of a booking, in the order they go out. */
    List<Long> outboxPositions(UUID bookingId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT position FROM outbox WHERE lane = :id ORDER BY seq")
                        .bind("id", bookingId)
                        .mapTo(Long.class)
                        .list());
    }

    long count(String sql, @Nullable Object value) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("value", value)
                        .mapTo(Long.class)
                        .one());
    }

    long baysHeld(UUID bookingId) {
        return count("SELECT count(*) FROM bay_allocation WHERE booking_id = :value", bookingId);
    }

    @Override
    public void close() {
        database.close();
    }
}
