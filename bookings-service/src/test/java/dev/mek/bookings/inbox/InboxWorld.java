package dev.mek.bookings.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.deadletter.Publication;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.relay.Relay;
import dev.mek.bookings.relay.RelaySettings;
import dev.mek.bookings.relay.TopicLog;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.telemetry.Metrics;
import dev.mek.bookings.usecase.Announcer;
import dev.mek.bookings.usecase.Answer;
import dev.mek.bookings.usecase.BookingQueries;
import dev.mek.bookings.usecase.Bookings;
import dev.mek.bookings.usecase.Caller;
import dev.mek.bookings.usecase.CreateBooking;
import dev.mek.bookings.usecase.DeadLetters;
import dev.mek.bookings.usecase.ForeignEvents;
import dev.mek.bookings.usecase.Ledger;
import dev.mek.bookings.usecase.Redrives;
import dev.mek.bookings.usecase.ReferenceData;
import dev.mek.bookings.usecase.Vacancies;
import dev.mek.bookings.usecase.WantedSlot;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The use cases on a database of their own, the other parties' topics, and as many inboxes as a test starts. */
final class InboxWorld implements AutoCloseable {

    static final String WORKSHOP = "workshop.work-order.v1";
    static final String BILLING = "billing.payment.v1";
    static final InboxSettings QUICK = new InboxSettings(
            100,
            Duration.ofMillis(100),
            Duration.ofMillis(50),
            Duration.ofMillis(1_500),
            Duration.ofMillis(300),
            Duration.ofMinutes(1),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofSeconds(5));

    private static final int DEAD_LETTER_BYTES_MAX = 1 << 20;
    static final EventCodec CODEC = EventCodec.load();
    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    final DatabaseLogin login = LocalStack.shared().newDatabase();
    final KafkaAccess kafka;
    final Metrics metrics = new Metrics();
    final Database database = Database.open(login.jdbcUrl(), login.user(), login.password(), 4);
    private final Bookings bookings;
    private final BookingQueries queries;
    private final ForeignEvents foreignEvents;
    final DeadLetters deadLetters;
    final Redrives redrives;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Inbox> inboxes = new ArrayList<>();
    private @Nullable Relay relay;
    private int slots;

    InboxWorld() {
        String prefix = UUID.randomUUID() + ".";
        kafka = KafkaAccess.plaintext(LocalStack.shared().bootstrapServers()).withPrefixes(prefix, prefix);
        LocalStack.shared()
                .createTopics(
                        prefix,
                        List.of(
                                new TopicSettings(WORKSHOP, 6, Map.of()),
                                new TopicSettings(BILLING, 6, Map.of()),
                                new TopicSettings("bookings.booking.v1", 6, Map.of()),
                                new TopicSettings(
                                        Publication.TOPIC,
                                        1,
                                        Map.of("max.message.bytes", "" + DEAD_LETTER_BYTES_MAX))));
        Map<String, Object> properties = kafka.clientProperties();
        // What is larger than a topic may carry gets onto it only where it is packed small.
        properties.put("compression.type", "gzip");
        properties.put("max.request.size", 16 << 20);
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        database.migrate();
        var reference = ReferenceData.read(database.jdbi());
        var vacancies = new Vacancies(database.jdbi(), CLOCK);
        var announcer = new Announcer(CODEC, "/bookings", "bookings.booking.v1");
        var outbox = new Outbox(Map.of("bookings.booking.v1", 1 << 20, Publication.TOPIC, DEAD_LETTER_BYTES_MAX));
        var ledger = new Ledger(announcer, outbox);
        bookings =
                new Bookings(database.jdbi(), reference, vacancies, ledger, CLOCK, this::committed, Duration.ofDays(1));
        queries = new BookingQueries(database.jdbi(), reference, vacancies);
        foreignEvents = new ForeignEvents(database.jdbi(), ledger, CLOCK, this::committed);
        deadLetters = new DeadLetters(database.jdbi(), outbox, DEAD_LETTER_BYTES_MAX, CLOCK, this::committed);
        redrives = new Redrives(database.jdbi(), foreignEvents, new RecordReader(CODEC), CLOCK, this::committed);
    }

    Inbox start(String instance) {
        return start(instance, QUICK);
    }

    Inbox start(String instance, InboxSettings settings) {
        Inbox inbox = Inbox.start(
                kafka,
                instance,
                List.of(WORKSHOP, BILLING),
                CODEC,
                foreignEvents,
                deadLetters,
                settings,
                metrics.inbox(),
                metrics.deadLetters());
        inboxes.add(inbox);
        return inbox;
    }

    /** Publishes what is in the outbox, also what comes later. */
    void startRelay() {
        relay = Relay.start(database.unpooled(), "relay", kafka, RelaySettings.defaults(), metrics.outbox());
    }

    /** Waits until all that was parked by now is published, and reads it. */
    TopicLog publishedDeadLetters() {
        Eventually.until("the outbox is empty", () -> count("SELECT count(*) FROM outbox") == 0);
        return TopicLog.read(kafka, Publication.TOPIC);
    }

    List<UUID> ids(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(UUID.class).list());
    }

    long count(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void committed(Collection<UUID> lanes) {
        if (relay != null) {
            relay.committed(lanes);
        }
    }

    Booking create() {
        Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        var command = new CreateBooking(
                "probe",
                "oil-change",
                new WantedSlot(start.plus(Duration.ofHours(slots++ % 24)), null),
                "c",
                "v",
                null);
        Answer.ToCreate answer = bookings.create(command, Caller.of(TraceContext.start()));
        if (answer instanceof Answer.Created created) {
            return created.booking();
        }
        throw new AssertionError("not created: " + answer);
    }

    List<Booking> create(int count) {
        List<Booking> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(create());
        }
        return all;
    }

    Booking now(Booking booking) {
        return queries.find(booking.id()).orElseThrow();
    }

    ProducerRecord<byte[], byte[]> planned(UUID booking) {
        return record(
                WORKSHOP, "/workshop", 1, new WorkOrderUpdated("order-1", booking, 1, WorkOrderState.PLANNED, null));
    }

    ProducerRecord<byte[], byte[]> authorized(Booking booking) {
        var price = booking.terms().price();
        return record(
                BILLING,
                "/billing",
                1,
                new PaymentAuthorized("pay-1", booking.id(), 1, new Money(price.amountMinor(), price.currency())));
    }

    ProducerRecord<byte[], byte[]> record(String topic, String source, long revision, Message message) {
        var envelope = new Envelope(
                message.bookingId() + "-" + revision,
                message.type(),
                CODEC.catalog().owner(source.substring(1)).source(),
                message.bookingId(),
                Instant.now(),
                "correlation",
                "causation",
                revision,
                TraceContext.start());
        return CODEC.encode(envelope, message).toRecord(kafka.topic(topic));
    }

    void send(ProducerRecord<byte[], byte[]> each) {
        Future<RecordMetadata> sent = producer.send(each);
        assertThat(sent).isNotNull();
    }

    void flush() {
        producer.flush();
    }

    long handled(String outcome) {
        return count("bookings.inbox.handled", "outcome", outcome);
    }

    long rejected(String reason) {
        return count("bookings.inbox.rejected", "reason", reason);
    }

    long rebalances() {
        return (long)
                metrics.registry().get("bookings.inbox.rebalances").counter().count();
    }

    private long count(String meter, String tag, String value) {
        return (long) metrics.registry().find(meter).tag(tag, value).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        inboxes.forEach(Inbox::close);
        if (relay != null) {
            relay.close();
        }
        producer.close();
        database.close();
        metrics.close();
    }
}
