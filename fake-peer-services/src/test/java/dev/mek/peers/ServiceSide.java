package dev.mek.peers;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.testing.LocalStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The bookings service by script: says what a test wants said, and hears what the peers answer. */
final class ServiceSide implements AutoCloseable {

    static final EventCodec CODEC = EventCodec.load();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaAccess kafka;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final List<Answer> answers = new ArrayList<>();

    ServiceSide(String prefix) {
        LocalStack stack = LocalStack.shared();
        kafka = KafkaAccess.plaintext(stack.bootstrapServers()).withPrefixes(prefix, prefix);
        stack.createTopics(
                prefix,
                Catalog.load().topics().stream()
                        .map(it -> new TopicSettings(it.name(), it.partitions(), Map.of()))
                        .toList());
        producer = new KafkaProducer<>(kafka.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        Map<String, Object> reading = kafka.clientProperties();
        reading.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        reading.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer = new KafkaConsumer<byte @Nullable [], byte @Nullable []>(reading);
        // From the catalogue, not from the broker, whose clients may hear of a new topic a moment later.
        List<TopicPartition> partitions = Stream.of("workshop.work-order.v1", "billing.payment.v1")
                .map(Catalog.load()::topic)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(it -> new TopicPartition(kafka.topic(topic.name()), it)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** An answer as it lies on Kafka. */
    record Answer(Envelope envelope, Message message, ConsumerRecord<byte @Nullable [], byte @Nullable []> bytes) {}

    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BROKERS", kafka.bootstrapServers(),
                "KAFKA_TOPIC_PREFIX", kafka.topicPrefix(),
                "KAFKA_GROUP_PREFIX", kafka.groupPrefix(),
                "PEERS_HTTP_PORT", "0");
    }

    /** Says a snapshot, now. */
    Envelope say(BookingEventKind kind, BookingSnapshot booking) {
        Envelope envelope = new Envelope(
                UUID.randomUUID().toString(),
                kind.type(),
                "/bookings",
                booking.id(),
                Instant.now(),
                "correlation-" + booking.id(),
                "cause",
                booking.version(),
                TraceContext.start());
        say(envelope, new BookingEvent(kind, booking));
        return envelope;
    }

    void say(Envelope envelope, BookingEvent event) {
        send(CODEC.encode(envelope, event).toRecord(kafka.topic("bookings.booking.v1")));
    }

    void sayBytes(UUID key, String value) {
        send(new ProducerRecord<>(
                kafka.topic("bookings.booking.v1"),
                key.toString().getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Hears until so many answers of the booking are there; all that was heard of it, in the order of hearing. */
    List<Answer> hear(UUID bookingId, int atLeast) {
        return hear(it -> it.message().bookingId().equals(bookingId), atLeast);
    }

    List<Answer> hear(Predicate<Answer> wanted, int atLeast) {
        Instant until = Instant.now().plus(PATIENCE);
        while (answers.stream().filter(wanted).count() < atLeast) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Not " + atLeast + " answers within " + PATIENCE + ", heard: " + answers);
            }
            for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : consumer.poll(Duration.ofMillis(100))) {
                if (!(CODEC.decode(record) instanceof Decoded.Event event)) {
                    throw new AssertionError("The peers sent what the contract rejects: " + CODEC.decode(record));
                }
                answers.add(new Answer(event.envelope(), event.message(), record));
            }
        }
        return answers.stream().filter(wanted).toList();
    }

    /** Does something again and again until a condition holds. */
    void until(BooleanSupplier condition, Runnable again) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Not within " + PATIENCE);
            }
            again.run();
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Kafka did not take " + record, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
