package dev.mek.cli.chaos.foreign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads others' topics on a thread of its own and writes copies of what it has read, some at once, some much later, and
 * second thoughts about refusals. What cannot be sent while the broker is away is dropped.
 */
public final class Mischief implements AutoCloseable {

    private static final int AT_ONCE_PERCENT = 6;
    private static final int LATER_PERCENT = 6;
    /** Of refusals. */
    private static final int SECOND_THOUGHTS_PERCENT = 50;

    private static final int POISON_PER_MILLE = 4;
    private static final int MEMORY_MAX = 2_000;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long END_SECONDS_MAX = 15;

    private final List<String> topics;
    private final SplittableRandom random;
    private final Map<String, Object> cluster;
    private final List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> memory = new ArrayList<>();
    private final AtomicInteger copies = new AtomicInteger();
    private final AtomicInteger poison = new AtomicInteger();
    private final Thread thread;
    private volatile boolean ending;

    private Mischief(long seed, String bootstrapServers, List<String> topics) {
        this.random = new SplittableRandom(seed);
        this.topics = topics;
        this.cluster = Map.of("bootstrap.servers", bootstrapServers);
        this.thread = Thread.ofPlatform().daemon().name("mischief").unstarted(this::run);
    }

    public static Mischief start(long seed, String bootstrapServers, List<String> topics) {
        var mischief = new Mischief(seed, bootstrapServers, topics);
        mischief.thread.start();
        return mischief;
    }

    /** How many copies were written. */
    public int copies() {
        return copies.get();
    }

    /** How many records that can never be handled were written. */
    public int poison() {
        return poison.get();
    }

    /** Returns when nothing more will be written. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join(Duration.ofSeconds(END_SECONDS_MAX));
    }

    private void run() {
        try (var consumer = consumer();
                var producer = producer()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!ending) {
                for (ConsumerRecord<byte @Nullable [], byte @Nullable []> each : consumer.poll(POLL)) {
                    consider(each, producer);
                }
            }
            producer.flush();
        }
    }

    private void consider(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> each,
            Producer<byte @Nullable [], byte @Nullable []> producer) {
        if (each.key() == null || each.value() == null) {
            return;
        }
        remember(each);
        if (random.nextInt(100) < AT_ONCE_PERCENT) {
            send(producer, copy(each), copies);
        }
        if (random.nextInt(100) < LATER_PERCENT) {
            send(producer, copy(memory.get(random.nextInt(memory.size()))), copies);
        }
        if (random.nextInt(100) < SECOND_THOUGHTS_PERCENT) {
            SecondThoughts.about(each).ifPresent(thought -> send(producer, thought, copies));
        }
        if (random.nextInt(1_000) < POISON_PER_MILLE) {
            send(producer, Poison.any(random, topics, each), poison);
        }
    }

    private void remember(ConsumerRecord<byte @Nullable [], byte @Nullable []> each) {
        if (memory.size() < MEMORY_MAX) {
            memory.add(each);
        } else {
            memory.set(random.nextInt(MEMORY_MAX), each);
        }
    }

    private static ProducerRecord<byte @Nullable [], byte @Nullable []> copy(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> each) {
        return new ProducerRecord<>(
                each.topic(),
                null,
                each.key(),
                each.value(),
                new RecordHeaders(each.headers().toArray()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of it.
    private void send(
            Producer<byte @Nullable [], byte @Nullable []> producer,
            ProducerRecord<byte @Nullable [], byte @Nullable []> what,
            AtomicInteger counter) {
        try {
            producer.send(what, (sent, failed) -> {
                if (failed == null) {
                    counter.incrementAndGet();
                }
            });
        } catch (KafkaException brokerIsAway) {
            // There is enough mischief without it.
        }
    }

    private Consumer<byte @Nullable [], byte @Nullable []> consumer() {
        return new KafkaConsumer<byte @Nullable [], byte @Nullable []>(with(
                "key.deserializer", ByteArrayDeserializer.class, "value.deserializer", ByteArrayDeserializer.class));
    }

    private Producer<byte @Nullable [], byte @Nullable []> producer() {
        Map<String, Object> settings =
                with("key.serializer", ByteArraySerializer.class, "value.serializer", ByteArraySerializer.class);
        settings.put("max.block.ms", TimeUnit.SECONDS.toMillis(2));
        settings.put("linger.ms", 0);
        settings.put("request.timeout.ms", 3_000);
        settings.put("delivery.timeout.ms", 8_000);
        return new KafkaProducer<>(settings);
    }

    private Map<String, Object> with(String firstKey, Object first, String secondKey, Object second) {
        Map<String, Object> settings = new HashMap<>(cluster);
        settings.put(firstKey, first);
        settings.put(secondKey, second);
        return settings;
    }
}
