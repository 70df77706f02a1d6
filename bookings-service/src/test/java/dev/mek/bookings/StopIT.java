package dev.mek.bookings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.wire.KafkaAccess;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SIGTERM while a stream is open, an upload is slow, and outbox and inbox have a backlog. */
@Timeout(180)
class StopIT {

    private static final int OUTBOX_ROWS = 50_000;
    private static final int FOREIGN_RECORDS = 20_000;

    /** Later than a stop may take; who misses it is killed by {@link ServiceProcess#close}. */
    private static final long END_SECONDS_MAX = 2 * Life.STOP_MAX.toSeconds();

    private final BookingClient client = new BookingClient();

    @Test
    void itEndsWithinItsBoundAndLeavesNothingBehind() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        Jdbi database = Jdbi.create(
                environment.get("BOOKINGS_DATABASE_URL"),
                environment.get("BOOKINGS_DATABASE_USER"),
                environment.get("BOOKINGS_DATABASE_PASSWORD"));
        try (var service = ServiceProcess.start(environment)) {
            URI address = service.awaitUp();
            HttpResponse<InputStream> stream = client.open(address, "/bookings/stream");
            try (Socket upload = slowUpload(address)) {
                fillOutbox(database);
                fillForeignTopic(environment);
                Awaitility.await().until(() -> count(database, "SELECT count(*) FROM outbox") < OUTBOX_ROWS);

                long startNanos = System.nanoTime();
                service.process().toHandle().destroy();
                boolean ended = service.process().waitFor(END_SECONDS_MAX, TimeUnit.SECONDS);
                Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
                System.out.println("stopped after " + took + ", rows left in the outbox: "
                        + count(database, "SELECT count(*) FROM outbox"));

                assertThat(ended).isTrue();
                assertThat(took).isLessThan(Life.STOP_MAX);
                assertThat(service.process().exitValue()).isZero();
                assertThat(stream.body().readAllBytes()).isNotEmpty();
                assertThat(upload.isConnected()).isTrue();
            }
            Assertions.assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), address.getPort()));
            assertThat(count(database, "SELECT count(*) FROM relay_lease WHERE owner IS NOT NULL AND until > now()"))
                    .isZero();
            assertThat(count(database, "SELECT count(*) FROM relay_member")).isZero();
            Awaitility.await().until(() -> count(database, """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'bookings-service'""") == 0);
            assertThat(count(database, """
                    SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""")).isZero();
            assertThat(members(environment)).isZero();
        }
    }

    private static Socket slowUpload(URI address) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.getOutputStream()
                .write(("POST /bookings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1000\r\n\r\n{\"workshopId\":")
                        .getBytes(US_ASCII));
        return socket;
    }

    /** Rows as any booking's events are, of bookings that nobody looks at. */
    private static void fillOutbox(Jdbi database) {
        database.useHandle(handle -> handle.execute("""
                INSERT INTO outbox (shard, lane, position, topic, key, headers, value)
                SELECT row % 16, gen_random_uuid(), 1, 'bookings.booking.v1', convert_to(row::text, 'UTF8'), '[]',
                       convert_to(repeat('x', 500), 'UTF8')
                FROM generate_series(1, ?) AS row""", OUTBOX_ROWS));
    }

    private static void fillForeignTopic(Map<String, String> environment) throws Exception {
        KafkaAccess kafka = KafkaAccess.fromEnvironment(environment);
        try (var peer =
                new KafkaProducer<>(kafka.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < FOREIGN_RECORDS; i++) {
                byte[] text = Integer.toString(i).getBytes(US_ASCII);
                sent.add(peer.send(new ProducerRecord<>(kafka.topic("workshop.work-order.v1"), text, text)));
            }
            sent.getLast().get();
        }
    }

    private static int members(Map<String, String> environment) throws Exception {
        KafkaAccess kafka = KafkaAccess.fromEnvironment(environment);
        String group = kafka.group("bookings-inbox");
        try (Admin admin = Admin.create(kafka.clientProperties())) {
            var groups = admin.describeConsumerGroups(List.of(group)).all().get();
            return Objects.requireNonNull(groups.get(group)).members().size();
        }
    }

    private static long count(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
