package dev.mek.bookings.relay;

import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.outbox.OutboxEvent;
import dev.mek.bookings.outbox.OutboxHeader;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.telemetry.Metrics;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database of its own, topics of its own, and as many relays as a test starts. */
final class RelayWorld implements AutoCloseable {

    static final String TOPIC = "bookings.booking.v1";

    /** Quick to notice a death, so that tests are short. */
    static final RelaySettings QUICK = settings(Duration.ofMillis(300), Duration.ofMillis(1_000));

    final Jdbi database;
    final KafkaAccess kafka;
    private final Database pool;
    private final Outbox outbox = new Outbox(Map.of(TOPIC, 10_000_000));
    private final Metrics metrics = new Metrics();
    private final List<Relay> relays = new ArrayList<>();

    RelayWorld(String bootstrapServers) {
        DatabaseLogin login = LocalStack.shared().newDatabase();
        this.pool = Database.open(login.jdbcUrl(), login.user(), login.password(), 2);
        pool.migrate();
        this.database = pool.unpooled();
        this.kafka = KafkaAccess.plaintext(bootstrapServers).withPrefixes(UUID.randomUUID() + ".", "");
    }

    /** On the shared stack. */
    static RelayWorld create() {
        RelayWorld world = new RelayWorld(LocalStack.shared().bootstrapServers());
        world.createTopic();
        return world;
    }

    void createTopic() {
        try (Admin admin = Admin.create(kafka.clientProperties())) {
            admin.createTopics(List.of(new NewTopic(kafka.topic(TOPIC), 6, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static RelaySettings settings(Duration heartbeat, Duration leaseRest) {
        return new RelaySettings(
                512,
                1L << 20,
                heartbeat,
                leaseRest,
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                new ReachSettings(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(1_500),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1)),
                Duration.ofSeconds(5));
    }

    Relay start(String instance) {
        return start(instance, QUICK);
    }

    Relay start(String instance, RelaySettings settings) {
        return start(instance, settings, kafka);
    }

    /** One that finds Kafka at another address than the others. */
    Relay start(String instance, RelaySettings settings, KafkaAccess kafka) {
        Relay relay = Relay.start(database, instance, kafka, settings, metrics.outbox());
        relays.add(relay);
        return relay;
    }

    /** Commits one event, as a use case does. */
    void write(UUID lane, long position) {
        database.useTransaction(handle -> write(handle, lane, position, 300));
    }

    void write(Handle handle, UUID lane, long position, int bytes) {
        history(handle, lane, position);
        outbox.append(
                handle,
                List.of(new OutboxEvent(
                        lane,
                        position,
                        TOPIC,
                        lane.toString().getBytes(StandardCharsets.UTF_8),
                        List.of(OutboxHeader.of("position", Long.toString(position)), new OutboxHeader("none", null)),
                        "x".repeat(bytes).getBytes(StandardCharsets.UTF_8))));
    }

    int rows() {
        return database.withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Integer.class)
                .one());
    }

    void awaitEmptyOutbox() {
        Eventually.until("the outbox is empty", () -> rows() == 0);
    }

    TopicLog log() {
        return TopicLog.read(kafka, TOPIC);
    }

    @Override
    public void close() {
        relays.forEach(Relay::close);
        pool.close();
        metrics.close();
    }

    private static void history(Handle handle, UUID lane, long position) {
        handle.createUpdate("""
                        INSERT INTO history (booking_id, version, event, event_id, status, request, request_revision,
                            work, payment, slot, service_kind, at, traceparent, correlation_id)
                        VALUES (:lane, :position, 'CHANGED', :lane, 'PENDING', 'OPEN', 1, 'UNANSWERED', 'NONE',
                            'empty', 'inspection', now(), '', '')
                        """).bind("lane", lane).bind("position", position).execute();
    }
}
