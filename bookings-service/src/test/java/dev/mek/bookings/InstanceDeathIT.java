package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.loop.Eventually;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.contracts.wire.TraceContext;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One of two instances dies or sleeps under load: its shards of the outbox and its partitions of the inbox go to the other
 * one. How long that takes is printed.
 */
@Timeout(180)
class InstanceDeathIT {

    private static final int BOOKINGS_PER_SECOND = 20;
    private static final EventCodec CODEC = EventCodec.load();

    /** A lease rests 5 s, a session 3 s; the rest is for a busy machine. */
    private static final double TAKEOVER_SECONDS_MAX = 15;

    private final Map<String, String> environment = Surroundings.fresh();
    private final KafkaAccess kafka = KafkaAccess.fromEnvironment(environment);
    private final Jdbi database = Jdbi.create(
            environment.get("BOOKINGS_DATABASE_URL"),
            environment.get("BOOKINGS_DATABASE_USER"),
            environment.get("BOOKINGS_DATABASE_PASSWORD"));
    private final KafkaProducer<byte[], byte[]> workshop =
            new KafkaProducer<>(kafka.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    private ServiceProcess survivor;
    private ServiceProcess victim;
    private URI survivorAt;

    @BeforeEach
    void start() throws Exception {
        environment.put("BOOKINGS_INBOX_SESSION_MS", "3000");
        survivor = start("survivor");
        victim = start("victim");
        survivorAt = survivor.awaitUp();
        victim.awaitUp();
        Eventually.until("both have shards", () -> shards("survivor") == 8 && shards("victim") == 8);
    }

    @AfterEach
    void stop() throws InterruptedException {
        workshop.close();
        victim.process().destroyForcibly();
        survivor.close();
    }

    @Test
    void aKilledOnesShardsAndPartitionsAreTakenOverWithinSeconds() throws Exception {
        Load load = Load.start(List.of(survivorAt), BOOKINGS_PER_SECOND, this::plan);
        awaitMore(load, 2);

        Instant death = Instant.now();
        victim.process().destroyForcibly().waitFor();
        awaitMore(load, 4);
        load.close();

        assertAllArrived(load, "kill -9", death);
    }

    @Test
    void aSleepersSharesAreTakenOverAndWhatItDoesWhenItWakesIsARepeat() throws Exception {
        Load load = Load.start(List.of(survivorAt), BOOKINGS_PER_SECOND, this::plan);
        awaitMore(load, 2);

        Instant sleep = Instant.now();
        victim.pause();
        Eventually.until("its shards are taken over", () -> shards("survivor") == 16);
        awaitMore(load, 2);
        victim.resume();
        Eventually.until("it has shards again", () -> shards("victim") == 8);
        awaitMore(load, 1);
        load.close();

        assertAllArrived(load, "SIGSTOP", sleep);
    }

    private void assertAllArrived(Load load, String what, Instant since) {
        Eventually.until("the outbox is empty", () -> count("SELECT count(*) FROM outbox") == 0);
        Eventually.until(
                "all foreign events are heard", () -> count("SELECT count(*) FROM inbox") == load.bookings.size());
        Takeover takeover = database.withHandle(handle -> handle.createQuery("""
                        SELECT extract(epoch FROM max(published_at - at)),
                               (SELECT extract(epoch FROM max(received_at - created_at))
                                FROM inbox JOIN booking ON booking.id = booking_id WHERE created_at > :since)
                        FROM history WHERE at > :since
                        """)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Takeover(row.getDouble(1), row.getDouble(2)))
                .one());
        System.out.printf(
                "%s under %d bookings/s: longest hop created -> published %.2f s, created -> foreign event heard %.2f s%n",
                what, BOOKINGS_PER_SECOND, takeover.relaySeconds(), takeover.inboxSeconds());
        assertThat(load.failures).isEmpty();
        assertThat(takeover.relaySeconds()).isLessThan(TAKEOVER_SECONDS_MAX);
        assertThat(takeover.inboxSeconds()).isLessThan(TAKEOVER_SECONDS_MAX);
        Map<UUID, List<Long>> seen = BookingTopic.firstDeliveries(kafka);
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(load.bookings);
        assertThat(seen.values())
                .allSatisfy(versions -> assertThat(versions)
                        .isEqualTo(LongStream.rangeClosed(1, versions.size())
                                .boxed()
                                .toList()));
    }

    private record Takeover(double relaySeconds, double inboxSeconds) {}

    /** The workshop's answer to a booking; it comes before or after the customer cancels. */
    private void plan(UUID booking) {
        var message = new WorkOrderUpdated("order-1", booking, 1, WorkOrderState.PLANNED, null);
        var envelope = new Envelope(
                "planned-" + booking,
                message.type(),
                CODEC.catalog().owner("workshop").source(),
                booking,
                Instant.now(),
                "correlation",
                "causation",
                1,
                TraceContext.start());
        var ignored = workshop.send(CODEC.encode(envelope, message).toRecord(kafka.topic("workshop.work-order.v1")));
    }

    private ServiceProcess start(String instance) throws Exception {
        environment.put("BOOKINGS_INSTANCE", instance);
        return ServiceProcess.start(environment);
    }

    private void awaitMore(Load load, int seconds) {
        int enough = load.started() + seconds * BOOKINGS_PER_SECOND;
        Eventually.until("the load went on", () -> load.started() >= enough);
    }

    private long shards(String instance) {
        return count("SELECT count(*) FROM relay_lease WHERE owner LIKE '" + instance + "#%' AND until > now()");
    }

    private long count(String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
