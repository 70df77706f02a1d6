package dev.mek.bookings.usecase;

import static dev.mek.bookings.loop.Eventually.until;

import dev.mek.bookings.inbox.Inbox;
import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Two instances of the service on one database, and the other parties' hands on Kafka. */
final class StoryWorld implements AutoCloseable {

    private static final EventCodec CODEC = EventCodec.load();

    private final KafkaAccess kafka;
    private final List<Node> nodes;
    private final Producer<byte[], byte[]> parties;
    private final Set<UUID> told = new HashSet<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    StoryWorld() {
        String prefix = "stories-" + UUID.randomUUID() + ".";
        kafka = KafkaAccess.plaintext(LocalStack.shared().bootstrapServers()).withPrefixes(prefix, prefix);
        LocalStack.shared()
                .createTopics(
                        prefix,
                        CODEC.catalog().topics().stream()
                                .map(it -> new TopicSettings(it.name(), it.partitions(), Map.of()))
                                .toList());
        DatabaseLogin login = LocalStack.shared().newDatabase();
        nodes = List.of(Node.start("one", login, kafka, CODEC), Node.start("two", login, kafka, CODEC));
        parties = new KafkaProducer<>(kafka.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** One of the instances; which one must make no difference. */
    Node node(int number) {
        return nodes.get(number % nodes.size());
    }

    void tell(UUID bookingId, Told event) {
        told.add(event.eventId());
        sent.add(parties.send(CODEC.encode(event.envelope(bookingId), event.message(bookingId))
                .toRecord(kafka.topic(event.topic()))));
    }

    /** Each event that was told has left its mark, repeats perhaps not yet. */
    void awaitHeard() {
        until("each event is in the inbox", () -> node(0).count("SELECT count(*) FROM inbox") == told.size());
    }

    /** Every record has been read, repeats too. */
    void awaitAllRead() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin = Admin.create(kafka.clientProperties())) {
            for (Future<RecordMetadata> one : sent) {
                RecordMetadata record = one.get();
                ends.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
            }
            until("the inbox has read everything", () -> read(admin, ends));
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** First deliveries of the booking events that lie on Kafka, once the outbox is empty. */
    Map<UUID, List<BookingSnapshot>> published() {
        until("the outbox is empty", () -> node(0).count("SELECT count(*) FROM outbox") == 0);
        Map<UUID, List<BookingSnapshot>> published = new HashMap<>();
        Map<String, Object> properties = kafka.clientProperties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        try (Consumer<byte @Nullable [], byte @Nullable []> consumer =
                new KafkaConsumer<byte @Nullable [], byte @Nullable []>(properties)) {
            List<TopicPartition> partitions = IntStream.range(
                            0, CODEC.catalog().topic(Instance.TOPIC).partitions())
                    .mapToObj(it -> new TopicPartition(kafka.topic(Instance.TOPIC), it))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record :
                        consumer.poll(Duration.ofMillis(100))) {
                    deliver(published, record);
                }
            }
        }
        return published;
    }

    @Override
    public void close() {
        parties.close();
        nodes.forEach(Node::close);
    }

    private static void deliver(
            Map<UUID, List<BookingSnapshot>> published, ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        if (!(CODEC.decode(record) instanceof Decoded.Event event && event.message() instanceof BookingEvent said)) {
            throw new AssertionError("not a booking event: " + CODEC.decode(record));
        }
        List<BookingSnapshot> versions = published.computeIfAbsent(said.bookingId(), id -> new ArrayList<>());
        boolean repeat =
                versions.stream().anyMatch(it -> it.version() == said.booking().version());
        if (!repeat) {
            versions.add(said.booking());
        }
    }

    private boolean read(Admin admin, Map<TopicPartition, Long> ends) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(kafka.group(Inbox.GROUP))
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream().allMatch(it -> {
                OffsetAndMetadata offset = committed.get(it.getKey());
                return offset != null && offset.offset() >= it.getValue();
            });
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
