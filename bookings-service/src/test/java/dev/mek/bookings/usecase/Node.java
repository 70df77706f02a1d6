package dev.mek.bookings.usecase;

import dev.mek.bookings.deadletter.Publication;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.inbox.Inbox;
import dev.mek.bookings.inbox.InboxSettings;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.relay.Relay;
import dev.mek.bookings.relay.RelaySettings;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.telemetry.Metrics;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.postgres.DatabaseLogin;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One instance of the service between Kafka and PostgreSQL: use cases, relay, inbox; no HTTP. */
record Node(
        Database database,
        ReferenceData reference,
        Bookings bookings,
        BookingQueries queries,
        Relay relay,
        Inbox inbox,
        Metrics metrics)
        implements AutoCloseable {

    static Node start(String name, DatabaseLogin login, KafkaAccess kafka, EventCodec codec) {
        Database database = Database.open(login.jdbcUrl(), login.user(), login.password(), 8);
        database.migrate();
        var metrics = new Metrics();
        Relay relay = Relay.start(database.unpooled(), name, kafka, RelaySettings.defaults(), metrics.outbox());
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        var reference = ReferenceData.read(database.jdbi());
        var vacancies = new Vacancies(database.jdbi(), clock);
        var outbox = new Outbox(Map.of(Instance.TOPIC, 1 << 18, Publication.TOPIC, 1 << 20));
        var ledger = new Ledger(new Announcer(codec, "/bookings", Instance.TOPIC), outbox);
        var foreignEvents = new ForeignEvents(database.jdbi(), ledger, clock, relay::committed);
        Inbox inbox = Inbox.start(
                kafka,
                name,
                List.of("workshop.work-order.v1", "billing.payment.v1"),
                codec,
                foreignEvents,
                new DeadLetters(database.jdbi(), outbox, 1 << 20, clock, relay::committed),
                InboxSettings.of(Duration.ofSeconds(6)),
                metrics.inbox(),
                metrics.deadLetters());
        return new Node(
                database,
                reference,
                new Bookings(
                        database.jdbi(), reference, vacancies, ledger, clock, relay::committed, Duration.ofDays(1)),
                new BookingQueries(database.jdbi(), reference, vacancies),
                relay,
                inbox,
                metrics);
    }

    long count(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** The slots that bays are kept free for: one for a booking that holds a bay, else none. */
    List<Slot> baysHeld(UUID bookingId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                SELECT lower(slot) AS start, upper(slot) AS end FROM bay_allocation
                                WHERE booking_id = :id
                                """)
                        .bind("id", bookingId)
                        .map((row, context) -> new Slot(
                                row.getObject("start", OffsetDateTime.class).toInstant(),
                                row.getObject("end", OffsetDateTime.class).toInstant()))
                        .list());
    }

    @Override
    public void close() {
        inbox.close();
        relay.close();
        database.close();
        metrics.close();
    }
}
