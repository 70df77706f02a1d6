package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.relay.OwnBroker;
import dev.mek.contracts.wire.KafkaAccess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker is away under load. How long and how much: {@code -Dmek.broker.away.seconds=60 -Dmek.broker.away.rate=50}; what
 * was seen is printed.
 */
@Timeout(300)
class BrokerAwayIT {

    private static final int AWAY_SECONDS = Integer.getInteger("mek.broker.away.seconds", 6);
    private static final int BOOKINGS_PER_SECOND = Integer.getInteger("mek.broker.away.rate", 20);
    private static final int EVENTS_PER_BOOKING = 2;

    /** The backlog goes out at several times the arrival rate; a queue that is re-read or sent one by one does not. */
    private static final int TIMES_ARRIVAL_LEAST = 3;

    @TempDir
    Path folder;

    @Test
    void everyCreateIsTakenAndAllEventsFollowInOrder() throws Exception {
        try (OwnBroker broker = new OwnBroker(folder, Surroundings.topics())) {
            Map<String, String> environment = Surroundings.with(broker.bootstrapServers());
            Jdbi database = Jdbi.create(
                    environment.get("BOOKINGS_DATABASE_URL"),
                    environment.get("BOOKINGS_DATABASE_USER"),
                    environment.get("BOOKINGS_DATABASE_PASSWORD"));
            try (ServiceProcess one = ServiceProcess.start(environment);
                    ServiceProcess two = ServiceProcess.start(environment)) {
                List<URI> services = List.of(one.awaitUp(), two.awaitUp());
                Load load = Load.start(services, BOOKINGS_PER_SECOND, id -> {});
                awaitMore(load, 2);

                broker.kill();
                awaitMore(load, AWAY_SECONDS);
                broker.restart();
                Instant back = Instant.now();
                awaitMore(load, 2);
                load.close();

                Eventually.until("the outbox is empty", () -> count(database, "SELECT count(*) FROM outbox") == 0);
                report(database, load, back);
                assertThat(load.failures).isEmpty();
                Map<UUID, List<Long>> seen =
                        BookingTopic.firstDeliveries(KafkaAccess.plaintext(broker.bootstrapServers()));
                assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(load.bookings);
                assertThat(seen.values()).allMatch(List.of(1L, 2L)::equals);
                for (URI service : services) {
                    assertThat(metrics(service)).contains("bookings_outbox_errors_total{reason=\"refused\"} 0.0");
                }
            }
        }
    }

    private static void report(Jdbi database, Load load, Instant back) {
        Drain drain = database.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) AS events, extract(epoch FROM max(published_at) - min(published_at)) AS seconds,
                               extract(epoch FROM min(published_at) - :back) AS pause
                        FROM history WHERE at < :back AND published_at > :back
                        """)
                .bind("back", back.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Drain(row.getInt(1), row.getDouble(2), row.getDouble(3)))
                .one());
        List<Duration> answers = new ArrayList<>(load.answers);
        answers.sort(Duration::compareTo);
        System.out.printf(
                "broker away %d s at %d bookings/s: %d creates, %d failures, slowest answer %d ms; backlog %d events, "
                        + "first out %.2f s after the broker was back, all out %.2f s later: %.0f events/s%n",
                AWAY_SECONDS,
                BOOKINGS_PER_SECOND,
                load.bookings.size(),
                load.failures.size(),
                answers.getLast().toMillis(),
                drain.events(),
                drain.pause(),
                drain.seconds(),
                drain.events() / drain.seconds());
        assertThat(drain.events() / drain.seconds())
                .isGreaterThan(TIMES_ARRIVAL_LEAST * BOOKINGS_PER_SECOND * EVENTS_PER_BOOKING);
    }

    /** What waited when the broker was back, how long it took to go out, and the time until the first of it went. */
    private record Drain(int events, double seconds, double pause) {}

    /** Waits by the load's own clock: until it has made as many bookings as it does in that time. */
    private static void awaitMore(Load load, int seconds) {
        int enough = load.started() + seconds * BOOKINGS_PER_SECOND;
        Eventually.until("the load went on", Duration.ofSeconds(30L + 2L * seconds), () -> load.started() >= enough);
    }

    private static long count(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static String metrics(URI service) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(service.resolve("/metrics")).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
