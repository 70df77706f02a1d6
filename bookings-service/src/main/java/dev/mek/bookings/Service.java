package dev.mek.bookings;

import dev.mek.bookings.api.Routes;
import dev.mek.bookings.api.deadletter.Actors;
import dev.mek.bookings.api.deadletter.DeadLetterRoutes;
import dev.mek.bookings.api.route.Entrance;
import dev.mek.bookings.api.route.Guard;
import dev.mek.bookings.api.server.HttpServer;
import dev.mek.bookings.api.server.Limits;
import dev.mek.bookings.api.server.Listening;
import dev.mek.bookings.api.server.RequestListener;
import dev.mek.bookings.config.DatabaseConfig;
import dev.mek.bookings.config.FeedConfig;
import dev.mek.bookings.config.HttpConfig;
import dev.mek.bookings.config.HttpTlsConfig;
import dev.mek.bookings.config.RelayConfig;
import dev.mek.bookings.config.Secret;
import dev.mek.bookings.config.ServiceConfig;
import dev.mek.bookings.feed.Feed;
import dev.mek.bookings.feed.FeedSettings;
import dev.mek.bookings.inbox.Inbox;
import dev.mek.bookings.inbox.InboxSettings;
import dev.mek.bookings.outbox.Backlog;
import dev.mek.bookings.relay.Relay;
import dev.mek.bookings.relay.RelaySettings;
import dev.mek.bookings.retention.Retention;
import dev.mek.bookings.retention.RetentionSettings;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.telemetry.Health;
import dev.mek.bookings.telemetry.HttpMetrics;
import dev.mek.bookings.telemetry.Metrics;
import dev.mek.bookings.telemetry.ObserveRoutes;
import dev.mek.bookings.usecase.CommitListener;
import dev.mek.bookings.usecase.ParkedCount;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.wire.EventCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring: every part of the service, in the order in which data flows. */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** PostgreSQL's grain, and the contracts': nothing finer gets in, so nothing is rounded later. */
    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private final UseCases useCases;
    private final int port;

    private Service(UseCases useCases, int port) {
        this.useCases = useCases;
        this.port = port;
    }

    /**
     * Starts everything. Each part is added to {@code closing} as soon as it stands. HTTP comes first, to say what the
     * others wait for.
     *
     * @throws InterruptedException when the process is to end before it has started
     */
    static Service start(ServiceConfig config, Closing closing) throws InterruptedException {
        return start(config, closing, UnaryOperator.identity());
    }

    /**
     * The same, with something before the listener that hears of commits, between a commit and its answer.
     *
     * @param hearing what to hear them by
     */
    static Service start(ServiceConfig config, Closing closing, UnaryOperator<CommitListener> hearing)
            throws InterruptedException {
        Metrics metrics = closing.add("metrics", new Metrics());
        EventCodec codec = EventCodec.load();
        Thread.ofVirtual().name("compile-schemas").start(() -> codec.schemas().compileAll());

        Feed feed = closing.add("feed", feed(config, codec, metrics));
        feed.start();

        Guard guard = guard(config.http());
        var front = new Front(
                Entrance.whileStarting(Routes.whileStarting(feed), guard), Checks.starting("waits for the database"));
        HttpServer http = closing.add("http", http(config.http(), front, metrics));
        closing.add("streams", feed::endStreams);

        Database database = closing.add("database", open(config.database()));
        database.measure(metrics.registry());
        Patience.withDatabase(config.startWait(), database::migrate);

        Relay relay = closing.add(
                "relay",
                Relay.start(
                        database.unpooled(),
                        config.instance(),
                        config.kafka(),
                        relaySettings(config.relay()),
                        metrics.outbox()));

        metrics.outbox().backlog(new Backlog(database.jdbi())::rows);

        UseCases useCases = Patience.withDatabase(
                config.startWait(),
                () -> UseCases.over(database, codec, CLOCK, hearing.apply(relay::committed), config.idempotency()));

        metrics.deadLetters().waiting(new ParkedCount(useCases.deadLetterQueries())::letters);

        Inbox inbox = closing.add(
                "inbox",
                Inbox.start(
                        config.kafka(),
                        config.instance(),
                        foreignTopics(codec),
                        codec,
                        useCases.foreignEvents(),
                        useCases.deadLetters(),
                        InboxSettings.of(config.inbox().session()),
                        metrics.inbox(),
                        metrics.deadLetters()));

        Retention retention = closing.add(
                "retention",
                Retention.start(
                        database.jdbi(),
                        Kept.sweeps(config.retention(), config.idempotency()),
                        RetentionSettings.defaults(),
                        metrics.retention(),
                        CLOCK));

        // A stop begins with what comes in: the streams first, since the server's own stop would wait for them. A
        // second
        // close of either changes nothing.
        closing.add("requests", http);
        closing.add("streams", feed::endStreams);
        front.open(
                new Entrance(
                        Routes.of(
                                useCases.bookings(),
                                useCases.queries(),
                                useCases.reference(),
                                feed,
                                CLOCK,
                                metrics.idempotency(),
                                deadLetters(useCases, config.http(), metrics)),
                        guard),
                new Health(
                        List.of(),
                        List.of(
                                Checks.alive("relay", relay::alive),
                                Checks.alive("inbox", inbox::alive),
                                Checks.alive("retention", retention::alive)),
                        List.of(Checks.database(database), Checks.relay(relay), Checks.inbox(inbox), feed.check())));
        LOG.atInfo()
                .addKeyValue("instance", config.instance())
                .addKeyValue("port", http.port())
                .log("The service is up");
        return new Service(useCases, http.port());
    }

    UseCases useCases() {
        return useCases;
    }

    /** Where HTTP is served. */
    int port() {
        return port;
    }

    private static Database open(DatabaseConfig config) {
        return Database.open(config.url(), config.user(), config.password().value(), config.connectionsMax());
    }

    private static Guard guard(HttpConfig config) {
        Secret token = config.token();
        return new Guard(config.hosts(), token == null ? null : token.value());
    }

    private static DeadLetterRoutes deadLetters(UseCases uses, HttpConfig config, Metrics metrics) {
        return new DeadLetterRoutes(
                uses.deadLetterQueries(), uses.redrives(), new Actors(config.tokenName()), metrics.deadLetters());
    }

    private static HttpServer http(HttpConfig config, Front front, Metrics metrics) {
        HttpServer server = HttpServer.start(
                listening(config),
                Limits.DEFAULT.withRequestsMax(config.requestsMax()),
                front::entrance,
                List.of(new ObserveRoutes(front::health, metrics)),
                listener(metrics.http()));
        LOG.atInfo().addKeyValue("port", server.port()).log("HTTP is served while the service starts");
        return server;
    }

    private static Listening listening(HttpConfig config) {
        HttpTlsConfig tls = config.tls();
        return tls == null
                ? Listening.inTheClear(config.host(), config.port())
                : new Listening(config.host(), config.port(), tls.context(), tls.clientCa() != null);
    }

    private static RequestListener listener(HttpMetrics metrics) {
        return new RequestListener() {
            @Override
            public void answered(String method, String path, int status, Duration took) {
                metrics.answered(method, path, status, took);
            }

            @Override
            public void turnedAway() {
                metrics.turnedAway();
            }
        };
    }

    /** The topics of other parties that have events for us. */
    private static List<String> foreignTopics(EventCodec codec) {
        return codec.catalog().events().stream()
                .filter(event ->
                        !event.owner().equals(UseCases.US) && event.consumers().contains(UseCases.US))
                .map(EventSpec::topic)
                .distinct()
                .toList();
    }

    private static Feed feed(ServiceConfig config, EventCodec codec, Metrics metrics) {
        FeedConfig bounds = config.feed();
        return new Feed(
                FeedSettings.of(bounds.ringEvents(), bounds.clientsMax(), bounds.heartbeat()),
                config.kafka(),
                config.instance(),
                codec,
                metrics.feed());
    }

    private static RelaySettings relaySettings(RelayConfig config) {
        RelaySettings own = RelaySettings.defaults();
        return new RelaySettings(
                own.windowRows(),
                own.windowBytes(),
                config.heartbeat(),
                config.leaseRest(),
                own.removeAfter(),
                own.firstPause(),
                own.longestPause(),
                own.refusedRest(),
                own.sendBound(),
                own.reach(),
                own.stopBound());
    }
}
