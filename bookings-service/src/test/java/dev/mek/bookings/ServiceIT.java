package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.config.ServiceConfig;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.domain.HistoryEntry.ForeignCause;
import dev.mek.bookings.domain.HistoryEntry.Publication;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.telemetry.Exposition;
import dev.mek.bookings.usecase.Answer;
import dev.mek.bookings.usecase.Caller;
import dev.mek.bookings.usecase.CreateBooking;
import dev.mek.bookings.usecase.WantedSlot;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.TraceContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two instances over one database and one broker, wired as in earnest. */
@Timeout(60)
class ServiceIT {

    private static final EventCodec CODEC = EventCodec.load();
    private static final Closing CLOSING = new Closing();
    private static ServiceConfig config;
    private static List<Service> services;
    private static KafkaProducer<byte[], byte[]> peers;

    @BeforeAll
    static void start() throws InterruptedException {
        Map<String, String> environment = Surroundings.fresh();
        config = ServiceConfig.from(environment, "one");
        services =
                List.of(Service.start(config, CLOSING), Service.start(ServiceConfig.from(environment, "two"), CLOSING));
        var settings = config.kafka().clientProperties();
        peers = CLOSING.add(
                "peers", new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @AfterAll
    static void stop() {
        CLOSING.close();
    }

    @Test
    void aBookingGoesRoundByTheBroker() throws Exception {
        Booking booking = create(services.getFirst());

        say("workshop", booking, new WorkOrderUpdated("order", booking.id(), 1, WorkOrderState.PLANNED, null));
        var price = booking.terms().price();
        say(
                "billing",
                booking,
                new PaymentAuthorized("payment", booking.id(), 1, new Money(price.amountMinor(), price.currency())));

        Booking confirmed = awaitStatus(services.get(1), booking.id(), Status.CONFIRMED);
        assertThat(confirmed.version()).isEqualTo(3);
        List<HistoryEntry> history = awaitPublished(booking.id());
        assertThat(history).extracting(HistoryEntry::version).containsExactly(1L, 2L, 3L);
        List<Publication> publications = history.stream()
                .flatMap(entry -> Stream.ofNullable(entry.publication()))
                .toList();
        assertThat(publications)
                .extracting(Publication::partition)
                .containsOnly(publications.getFirst().partition());
        assertThat(publications).extracting(Publication::offset).isSorted();
        assertThat(history.stream().flatMap(entry -> Stream.ofNullable(entry.cause())))
                .extracting(ForeignCause::topic)
                .containsExactlyInAnyOrder("workshop.work-order.v1", "billing.payment.v1");
    }

    /** Every metric that an alarm reads, apart from what needs a request: a first failure must be an increase. */
    @Test
    void whatAlarmsReadIsThereBeforeAnythingHasFailed() throws Exception {
        String document = Files.readString(Path.of(System.getProperty("mek.root"), "docs", "operations.md"));
        String scrape = scrape(services.getFirst());

        List<String> documented = Exposition.ofTable(document).rows();
        assertThat(documented).containsAll(Exposition.of(scrape).rows());
        assertThat(scrape)
                .contains("bookings_outbox_errors_total{reason=\"refused\"} 0.0")
                .contains("bookings_inbox_rejected_total{reason=\"conflict\",topic=\"billing.payment.v1\"} 0.0")
                .contains("bookings_inbox_handled_total{outcome=\"stale\",topic=\"workshop.work-order.v1\"} 0.0")
                .contains("bookings_inbox_retries_total{reason=\"database\"} ")
                .contains("bookings_retention_errors_total{table=\"inbox\"} 0.0")
                .contains("bookings_feed_closed_total{reason=\"slow\"} 0.0")
                .contains("bookings_outbox_withdrawn 0.0")
                // Nobody may hold the shards yet, so soon after a start.
                .contains("bookings_outbox_unowned ")
                .contains("hikaricp_connections_pending{pool=\"bookings\"} 0.0");
    }

    private static String scrape(Service service) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI metrics = URI.create("http://127.0.0.1:" + service.port() + "/metrics");
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static Booking create(Service service) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3));
        Answer.ToCreate answer = service.useCases()
                .bookings()
                .create(
                        new CreateBooking("probe", "oil-change", new WantedSlot(start, null), "c", "v", null),
                        Caller.of(TraceContext.start()));
        return ((Answer.Created) answer).booking();
    }

    private static void say(String owner, Booking booking, Message message)
            throws ExecutionException, InterruptedException {
        var envelope = new Envelope(
                owner + "-" + booking.id(),
                message.type(),
                CODEC.catalog().owner(owner).source(),
                booking.id(),
                Instant.now(),
                "correlation",
                "cause",
                1,
                TraceContext.start());
        String topic = config.kafka().topic(CODEC.topicOf(message.type()).orElseThrow());
        peers.send(CODEC.encode(envelope, message).toRecord(topic)).get();
    }

    private static Booking awaitStatus(Service service, UUID id, Status status) {
        return Awaitility.await()
                .until(
                        () -> service.useCases().queries().find(id).orElseThrow(),
                        booking -> booking.status() == status);
    }

    private static List<HistoryEntry> awaitPublished(UUID id) {
        return Awaitility.await()
                .until(
                        () -> services.getFirst().useCases().queries().history(id),
                        history -> history.stream().allMatch(entry -> entry.publication() != null));
    }
}
