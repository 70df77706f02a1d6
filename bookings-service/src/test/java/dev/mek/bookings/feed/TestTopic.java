package dev.mek.bookings.feed;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.Slot;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.testing.LocalStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of booking events of its own, on the real broker, and what a relay would put on it. */
final class TestTopic implements AutoCloseable {
    static final int PARTITIONS = 6;
    static final EventCodec CODEC = EventCodec.load();

    private final KafkaAccess access;
    private final KafkaProducer<byte[], byte[]> producer;

    /** A new one on the shared broker. */
    TestTopic() {
        this(sharedUnder("t" + UUID.randomUUID().toString().substring(0, 8) + "."));
        create();
    }

    /** One that is there already, or will be. */
    TestTopic(KafkaAccess access) {
        this.access = access;
        Map<String, Object> settings = access.clientProperties();
        settings.put("linger.ms", 0);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaAccess sharedUnder(String prefix) {
        return KafkaAccess.plaintext(LocalStack.shared().bootstrapServers()).withPrefixes(prefix, prefix);
    }

    KafkaAccess access() {
        return access;
    }

    String name() {
        return access.topic(Feed.TOPIC);
    }

    private void create() {
        LocalStack.shared()
                .createTopics(access.topicPrefix(), List.of(new TopicSettings(Feed.TOPIC, PARTITIONS, Map.of())));
    }

    /** Deletes the topic and makes it anew, under another id. */
    void recreate() throws Exception {
        try (Admin admin = Admin.create(access.clientProperties())) {
            admin.deleteTopics(List.of(name())).all().get(30, TimeUnit.SECONDS);
        }
        Await.until("the topic is gone", () -> {
            try (Admin admin = Admin.create(access.clientProperties())) {
                return !admin.listTopics().names().get(30, TimeUnit.SECONDS).contains(name());
            }
        });
        create();
    }

    /** Forgets all records below these offsets, as retention would. */
    void deleteBefore(Map<Integer, Long> offsets) throws Exception {
        try (Admin admin = Admin.create(access.clientProperties())) {
            var wanted = offsets.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> new TopicPartition(name(), entry.getKey()),
                            entry -> RecordsToDelete.beforeOffset(entry.getValue())));
            admin.deleteRecords(wanted).all().get(30, TimeUnit.SECONDS);
        }
    }

    /** Publishes the booking's next version and waits for the broker's acknowledgement. */
    void publish(UUID booking, long version) throws Exception {
        publish(booking, version, "PENDING", "north");
    }

    void publish(UUID booking, long version, String status, String workshop) throws Exception {
        producer.send(record(booking, version, status, workshop)).get(30, TimeUnit.SECONDS);
    }

    /** Publishes the versions of each booking in turn, without waiting in between. */
    void publishMany(List<UUID> bookings, int fromVersion, int toVersion) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int version = fromVersion; version <= toVersion; version++) {
            for (UUID booking : bookings) {
                sent.add(producer.send(record(booking, version, "PENDING", "north")));
            }
        }
        for (Future<RecordMetadata> each : sent) {
            each.get(30, TimeUnit.SECONDS);
        }
    }

    /** Puts anything at all on a partition. */
    void publishRaw(int partition, String value) throws Exception {
        producer.send(new ProducerRecord<>(name(), partition, null, value.getBytes(StandardCharsets.UTF_8)))
                .get(30, TimeUnit.SECONDS);
    }

    private ProducerRecord<byte[], byte[]> record(UUID booking, long version, String status, String workshop) {
        Instant now = Instant.now();
        BookingEventKind kind = version == 1 ? BookingEventKind.REQUESTED : BookingEventKind.CHANGED;
        BookingSnapshot snapshot = new BookingSnapshot(
                booking,
                version,
                1,
                status,
                "OPEN",
                "UNANSWERED",
                "NONE",
                workshop,
                new Slot(Instant.parse("2027-03-01T09:00:00Z"), Instant.parse("2027-03-01T09:30:00Z")),
                "oil-change",
                "customer-1",
                "vehicle-1",
                new Money(4_900, "EUR"),
                now,
                now);
        Envelope envelope = new Envelope(
                UUID.randomUUID().toString(),
                kind.type(),
                "/bookings",
                booking,
                now,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                version,
                TraceContext.start());
        return CODEC.encode(envelope, new BookingEvent(kind, snapshot)).toRecord(name());
    }

    @Override
    public void close() {
        producer.close();
    }
}
