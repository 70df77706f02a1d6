package dev.mek.bookings.crowd;

import dev.mek.bookings.feed.Feed;
import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.Slot;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.contracts.wire.TraceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Changes of bookings straight onto the topic, about 1 KB each as a frame, as their contract says; the customer's id holds
 * when the change was sent. Not thread-safe.
 */
public final class CrowdTopic implements AutoCloseable {
    /** Begins the customer's id; so many digits follow, microseconds since 1970. */
    static final String STAMP = "t";

    static final int STAMP_DIGITS = 16;

    private static final int BOOKINGS = 500;
    private static final String LONG_NAME = "n".repeat(32);
    private static final String LONG_ID = "i".repeat(64);

    private final EventCodec codec = EventCodec.load();
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<UUID> bookings = new ArrayList<>();
    private @Nullable Future<RecordMetadata> latest;
    private long sent;
    private volatile @Nullable Exception refused;

    public CrowdTopic(KafkaAccess access) {
        this.topic = access.topic(Feed.TOPIC);
        Map<String, Object> settings = access.clientProperties();
        settings.put("linger.ms", 0);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        for (int i = 0; i < BOOKINGS; i++) {
            bookings.add(UUID.randomUUID());
        }
    }

    /** Sends at that rate by an open schedule; returns how many were sent in all. */
    public long send(int perSecond, long millis) {
        long beganNanos = System.nanoTime();
        long count = perSecond * millis / 1_000;
        for (long i = 0; i < count; i++) {
            long dueNanos = beganNanos + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            while (System.nanoTime() < dueNanos) {
                LockSupport.parkNanos(dueNanos - System.nanoTime());
            }
            send();
        }
        producer.flush();
        if (refused != null || (latest != null && !latest.isDone())) {
            throw new IllegalStateException("Kafka did not take all", refused);
        }
        return sent;
    }

    private void send() {
        UUID booking = bookings.get((int) (sent % BOOKINGS));
        long version = sent / BOOKINGS + 1;
        sent++;
        Instant now = Instant.now();
        Instant slot = Instant.parse("2027-03-01T09:00:00Z");
        String stamped = STAMP + Crowd.nowMicros() + LONG_ID.substring(STAMP.length() + STAMP_DIGITS);
        BookingEventKind kind = version == 1 ? BookingEventKind.REQUESTED : BookingEventKind.CHANGED;
        BookingSnapshot snapshot = new BookingSnapshot(
                booking,
                version,
                1,
                "PENDING",
                "OPEN",
                "UNANSWERED",
                "NONE",
                LONG_NAME,
                new Slot(slot, slot.plusSeconds(1_800)),
                LONG_NAME,
                stamped,
                LONG_ID,
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
        latest = producer.send(
                codec.encode(envelope, new BookingEvent(kind, snapshot)).toRecord(topic), (taken, failure) -> {
                    if (failure != null) {
                        refused = failure;
                    }
                });
    }

    @Override
    public void close() {
        producer.close();
    }
}
