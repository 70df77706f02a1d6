package dev.mek.bookings.api;

import dev.mek.bookings.api.deadletter.Actors;
import dev.mek.bookings.api.deadletter.DeadLetterRoutes;
import dev.mek.bookings.api.route.Entrance;
import dev.mek.bookings.api.route.Guard;
import dev.mek.bookings.api.route.Router;
import dev.mek.bookings.api.server.HttpServer;
import dev.mek.bookings.api.server.Limits;
import dev.mek.bookings.api.server.Listening;
import dev.mek.bookings.deadletter.Publication;
import dev.mek.bookings.feed.Feed;
import dev.mek.bookings.feed.FeedSettings;
import dev.mek.bookings.inbox.RecordReader;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.telemetry.Metrics;
import dev.mek.bookings.usecase.Announcer;
import dev.mek.bookings.usecase.BookingQueries;
import dev.mek.bookings.usecase.Bookings;
import dev.mek.bookings.usecase.DeadLetterQueries;
import dev.mek.bookings.usecase.DeadLetters;
import dev.mek.bookings.usecase.ForeignEvents;
import dev.mek.bookings.usecase.Ledger;
import dev.mek.bookings.usecase.Redrives;
import dev.mek.bookings.usecase.ReferenceData;
import dev.mek.bookings.usecase.Vacancies;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The API over a real PostgreSQL, on a real port; its clock stands still on a Monday at 09:00 in Berlin. */
final class ApiWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /** Short enough for a test to wait for, long enough for the others on a busy machine. */
    static final Duration ARRIVAL_MAX = Duration.ofSeconds(2);

    private static final String TOPIC = "bookings.booking.v1";
    private static final EventCodec CODEC = EventCodec.load();

    final Database database;
    final ForeignEvents foreignEvents;
    final DeadLetters deadLetters;
    final Router router;
    final Api api;
    private final Metrics metrics = new Metrics();
    private final Feed feed;
    private final HttpServer server;

    private ApiWorld(Map<String, String> kafka, @Nullable String token) {
        DatabaseLogin login = LocalStack.shared().newDatabase();
        database = Database.open(login.jdbcUrl(), login.user(), login.password(), 8);
        database.migrate();
        InstantSource clock = Clock.fixed(NOW, java.time.ZoneOffset.UTC);
        var reference = ReferenceData.read(database.jdbi());
        var vacancies = new Vacancies(database.jdbi(), clock);
        var outbox = new Outbox(Map.of(TOPIC, 1 << 20, Publication.TOPIC, 1 << 20));
        var ledger = new Ledger(new Announcer(CODEC, "/bookings", TOPIC), outbox);
        var bookings =
                new Bookings(database.jdbi(), reference, vacancies, ledger, clock, ids -> {}, Duration.ofDays(1));
        foreignEvents = new ForeignEvents(database.jdbi(), ledger, clock, ids -> {});
        deadLetters = new DeadLetters(database.jdbi(), outbox, 1 << 20, clock, ids -> {});
        var redrives = new Redrives(database.jdbi(), foreignEvents, new RecordReader(CODEC), clock, ids -> {});
        var letters = new DeadLetterRoutes(
                new DeadLetterQueries(database.jdbi()), redrives, new Actors("operators"), metrics.deadLetters());
        feed = new Feed(
                FeedSettings.of(1_000, 10, Duration.ofSeconds(1)),
                KafkaAccess.fromEnvironment(kafka),
                "test",
                CODEC,
                metrics.feed());
        feed.start();
        var queries = new BookingQueries(database.jdbi(), reference, vacancies);
        router = Routes.of(bookings, queries, reference, feed, clock, metrics.idempotency(), letters);
        var entrance = new Entrance(router, new Guard(Set.of("named.example"), token));
        server = HttpServer.start(
                Listening.inTheClear("127.0.0.1", 0),
                limits(),
                () -> entrance,
                List.of(),
                (method, path, status, took) -> {});
        api = new Api(server.port());
    }

    /** Nothing listens at the broker's address: creating and reading have to do without. */
    static ApiWorld withoutBroker() {
        return new ApiWorld(Map.of("KAFKA_BROKERS", "127.0.0.1:1"), null);
    }

    static ApiWorld withToken(String token) {
        return new ApiWorld(Map.of("KAFKA_BROKERS", "127.0.0.1:1"), token);
    }

    /** The topic has to be there already. */
    static ApiWorld with(String bootstrapServers, String topicPrefix) {
        return new ApiWorld(Map.of("KAFKA_BROKERS", bootstrapServers, "KAFKA_TOPIC_PREFIX", topicPrefix), null);
    }

    /** All that a request can write, as one number per table. */
    List<Long> written() {
        return database.jdbi()
                .withHandle(handle -> List.of("booking", "bay_allocation", "history", "outbox").stream()
                        .map(table -> handle.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one())
                        .toList());
    }

    int port() {
        return server.port();
    }

    private static Limits limits() {
        Limits own = Limits.DEFAULT;
        return new Limits(
                own.connectionsMax(),
                own.requestsMax(),
                own.bodiesMax(),
                own.bodyBytesMax(),
                own.drainBytesMax(),
                own.headerBytesMax(),
                own.lineBytesMax(),
                ARRIVAL_MAX,
                own.departureMax(),
                own.idleMax(),
                Duration.ofMillis(200));
    }

    @Override
    public void close() {
        feed.endStreams();
        server.close();
        feed.close();
        database.close();
        metrics.close();
    }
}
