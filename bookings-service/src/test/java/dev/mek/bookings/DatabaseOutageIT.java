package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.local.postgres.DatabaseLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes and comes back while bookings are made: in order, by a kill, and by falling silent. */
@Timeout(180)
class DatabaseOutageIT {

    private static final int CALLERS = 8;
    private static final int ENOUGH = 40;

    /** The longest of the pool's wait and the driver's patience, with room for a busy machine. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final BookingClient client = new BookingClient();
    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean loading = true;

    private record Told(int number, int status, String retryAfter, String problem, Duration took) {}

    @Test
    void bookingsAreAnswered503MeanwhileAnd201AfterwardsAndNothingIsLost() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        try (var postgres = new OwnPostgres(folder)) {
            postgres.start();
            DatabaseLogin login = postgres.login();
            environment.put("BOOKINGS_DATABASE_URL", login.jdbcUrl());
            environment.put("BOOKINGS_DATABASE_USER", login.user());
            environment.put("BOOKINGS_DATABASE_PASSWORD", login.password());
            try (var process = ServiceProcess.start(environment);
                    var published = new PublishedEvents(environment)) {
                URI service = process.awaitUp();
                List<Thread> callers = load(service);

                awaitMore(201);
                postgres.stop();
                awaitMore(503);
                assertThat(client.get(service, "/health/ready").statusCode()).isEqualTo(503);
                assertThat(client.get(service, "/health/live").statusCode()).isEqualTo(200);
                postgres.start();
                awaitMore(201);
                postgres.kill();
                awaitMore(503);
                postgres.start();
                awaitMore(201);
                loading = false;
                for (Thread caller : callers) {
                    caller.join();
                }

                assertThat(told).extracting(Told::status).containsOnly(201, 503);
                assertThat(told).filteredOn(answer -> answer.status == 503).allSatisfy(answer -> {
                    assertThat(answer.retryAfter).matches("[1-9][0-9]*");
                    assertThat(answer.problem).containsAnyOf("/problems/unavailable", "/problems/outcome-unknown");
                });
                assertThat(told).allMatch(answer -> answer.took.compareTo(ANSWER_MAX) < 0);
                print();

                Set<UUID> promised = repeatAll(service);
                assertThat(bookings(login)).isEqualTo(promised);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> published.readOn().keySet().containsAll(promised));
                assertThat(published.readOn())
                        .containsOnlyKeys(promised)
                        .allSatisfy((booking, events) ->
                                assertThat(new HashSet<>(events)).hasSize(1));
            }
        }
    }

    private List<Thread> load(URI service) {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.ofVirtual().start(() -> {
                while (loading) {
                    tell(service, numbers.getAndIncrement());
                }
            }));
        }
        return callers;
    }

    private void tell(URI service, int number) {
        long startNanos = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.create(service, number, key(number));
            told.add(new Told(
                    number,
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    answer.statusCode() == 201 ? "" : BookingClient.text(answer),
                    Duration.ofNanos(System.nanoTime() - startNanos)));
        } catch (IOException | InterruptedException broken) {
            told.add(new Told(number, 0, "", broken.toString(), Duration.ofNanos(System.nanoTime() - startNanos)));
        }
    }

    /** All requests again, under their keys: those that were answered 201 are told the same, the others are done once. */
    private Set<UUID> repeatAll(URI service) throws Exception {
        Set<UUID> promised = new HashSet<>();
        for (Told answer : told) {
            HttpResponse<byte[]> again = client.create(service, answer.number, key(answer.number));
            assertThat(again.statusCode()).as(BookingClient.text(again)).isEqualTo(201);
            if (answer.status == 201) {
                assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
            }
            promised.add(BookingClient.id(again));
        }
        assertThat(promised).hasSize(told.size());
        return promised;
    }

    private void awaitMore(int status) {
        long wanted = count(status) + ENOUGH;
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count(status) >= wanted);
    }

    private long count(int status) {
        return told.stream().filter(answer -> answer.status == status).count();
    }

    private void print() {
        Map<String, Integer> counts = new TreeMap<>();
        told.forEach(answer -> counts.merge(
                answer.status + " " + answer.problem.replaceAll(".*/problems/([a-z-]+).*", "$1"), 1, Integer::sum));
        System.out.println("answers: " + counts + ", slowest "
                + told.stream().map(Told::took).max(Duration::compareTo).orElseThrow());
    }

    private static String key(int number) {
        return "request-" + number;
    }

    private static Set<UUID> bookings(DatabaseLogin login) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM booking")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
