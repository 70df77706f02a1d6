package dev.mek.bookings.relay;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Measures the relay alone, on the local stack, and prints what it saw: statements per second at rest, the time from a
 * commit to a consumer at 20 and at 300 events a second, and how fast a backlog drains. Not a test; run it by hand with
 * the argument {@code idle}, {@code latency}, {@code latency3} (three instances) or {@code drain}.
 */
final class RelayBenchmark {

    private static final int EVENT_BYTES = 700;
    private static final int BACKLOG = 200_000;

    private RelayBenchmark() {}

    public static void main(String[] arguments) {
        for (String what : arguments) {
            switch (what) {
                case "idle" -> idle();
                case "latency" -> latency(1);
                case "latency3" -> latency(3);
                case "drain" -> drain();
                default -> throw new IllegalArgumentException(what);
            }
        }
        System.exit(0);
    }

    private static void idle() {
        try (RelayWorld world = RelayWorld.create()) {
            // What the database does by itself (vacuum, statistics, the pool of this program) is not the relay's.
            double alone = transactionsPerSecond(world);
            world.start("one", RelaySettings.defaults());
            System.out.printf("idle: %.2f SQL/s, of which %.2f without a relay%n", transactionsPerSecond(world), alone);
        }
    }

    private static double transactionsPerSecond(RelayWorld world) {
        rest(Duration.ofSeconds(5));
        long before = transactions(world);
        rest(Duration.ofSeconds(30));
        // The statement that asks is one itself.
        return (transactions(world) - before - 1) / 30.0;
    }

    private static void latency(int instances) {
        try (RelayWorld world = RelayWorld.create()) {
            List<Relay> relays = new ArrayList<>();
            for (int i = 0; i < instances; i++) {
                relays.add(world.start("instance-" + i, RelaySettings.defaults()));
            }
            rest(Duration.ofSeconds(6));
            Map<UUID, Long> arrivals = new ConcurrentHashMap<>();
            AtomicBoolean ended = new AtomicBoolean();
            Thread reader = Thread.ofPlatform().start(() -> read(world, arrivals, ended));
            measure(world, relays, arrivals, 200, 1_000, false);
            for (int perSecond : new int[] {20, 300}) {
                measure(world, relays, arrivals, perSecond, Math.min(perSecond * 30, 6_000), true);
            }
            ended.set(true);
            join(reader);
        }
    }

    private static void measure(
            RelayWorld world, List<Relay> relays, Map<UUID, Long> arrivals, int perSecond, int count, boolean print) {
        UUID[] lanes = new UUID[count];
        long[] committed = new long[count];
        Instant[] wall = new Instant[count];
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            while (due - System.nanoTime() > 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            lanes[i] = UuidCreator.getTimeOrderedEpoch();
            UUID lane = lanes[i];
            world.database.useTransaction(handle -> world.write(handle, lane, 1, EVENT_BYTES));
            committed[i] = System.nanoTime();
            wall[i] = Instant.now();
            relays.get(i % relays.size()).committed(List.of(lane));
        }
        while (arrivals.get(lanes[count - 1]) == null || arrivals.size() < count) {
            rest(Duration.ofMillis(20));
        }
        long[] micros = new long[count];
        for (int i = 0; i < count; i++) {
            micros[i] = (arrivals.getOrDefault(lanes[i], 0L) - committed[i]) / 1_000;
        }
        arrivals.clear();
        Arrays.sort(micros);
        long[] acknowledged = acknowledged(world, lanes, wall);
        if (print) {
            System.out.printf(
                    "%d instance(s), %d/s, commit to acknowledgement: p50 %.2f ms, p99 %.2f ms; "
                            + "to consumer: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                    relays.size(),
                    perSecond,
                    acknowledged[count / 2] / 1e3,
                    acknowledged[count * 99 / 100] / 1e3,
                    micros[count / 2] / 1e3,
                    micros[count * 99 / 100] / 1e3,
                    micros[count - 1] / 1e3);
        }
    }

    private static long[] acknowledged(RelayWorld world, UUID[] lanes, Instant[] committed) {
        world.awaitEmptyOutbox();
        Map<UUID, Instant> published = new HashMap<>();
        world.database.useHandle(handle -> handle.createQuery("SELECT booking_id, published_at FROM history")
                .map((row, context) -> Map.entry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .forEach(entry -> published.put(entry.getKey(), entry.getValue())));
        return IntStream.range(0, lanes.length)
                .mapToLong(i -> ChronoUnit.MICROS.between(committed[i], published.getOrDefault(lanes[i], committed[i])))
                .sorted()
                .toArray();
    }

    private static void read(RelayWorld world, Map<UUID, Long> arrivals, AtomicBoolean ended) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                world.kafka.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(world.kafka.topic(RelayWorld.TOPIC)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!ended.get()) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    arrivals.putIfAbsent(
                            UUID.fromString(new String(each.key(), java.nio.charset.StandardCharsets.US_ASCII)),
                            System.nanoTime());
                }
            }
        }
    }

    private static void drain() {
        for (int round = 0; round < 3; round++) {
            try (RelayWorld world = RelayWorld.create()) {
                fill(world);
                long start = System.nanoTime();
                Relay relay = world.start("one", RelaySettings.defaults());
                while (world.rows() > 0) {
                    rest(Duration.ofMillis(50));
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("drain: %,.0f events/s (%d events in %.1f s)%n", BACKLOG / seconds, BACKLOG, seconds);
                relay.close();
            }
        }
    }

    /** Four events each of as many bookings, as a broker's outage leaves them. */
    private static void fill(RelayWorld world) {
        List<UUID> lanes = new ArrayList<>();
        for (int i = 0; i < BACKLOG / 4; i++) {
            lanes.add(UuidCreator.getTimeOrderedEpoch());
        }
        for (int position = 1; position <= 4; position++) {
            long at = position;
            for (int from = 0; from < lanes.size(); from += 1_000) {
                List<UUID> some = lanes.subList(from, Math.min(from + 1_000, lanes.size()));
                world.database.useTransaction(
                        handle -> some.forEach(lane -> world.write(handle, lane, at, EVENT_BYTES)));
            }
        }
        world.database.useHandle(handle -> handle.execute("CHECKPOINT"));
    }

    private static long transactions(RelayWorld world) {
        return world.database.withHandle(handle -> handle.createQuery(
                        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
                .mapTo(Long.class)
                .one());
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
