package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.feed.Await;
import dev.mek.bookings.feed.SseReader;
import dev.mek.bookings.feed.Watcher;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that come and go between two instances while bookings change: each sees every change, in order, and none twice
 * on one connection. One of the instances holds few events in memory, so that who was away longer is served from Kafka.
 *
 * <p>{@code -Dreconnect.clients=200 -Dreconnect.times=100} is the full size; {@code -Dreconnect.seed} repeats a run's
 * choices.
 */
@Timeout(300)
class RandomReconnectIT {
    private static final int CLIENTS = Integer.getInteger("reconnect.clients", 30);
    private static final int TIMES = Integer.getInteger("reconnect.times", 20);
    private static final long SEED = Long.getLong("reconnect.seed", new Random().nextLong());
    private static final int CHANGES_PER_SECOND = 40;
    private static final int FEW_EVENTS = 64;

    /** Frames that one connection lives for, and changes that a client stays away for now and then, at most. */
    private static final int FRAMES_MAX = 16;

    /** Who is further behind than this stays connected, so that the test keeps pace with its load. */
    private static final int BEHIND_MAX = 40;

    private static final int AWAY_CHANGES_MAX = 2 * FEW_EVENTS;

    private final List<URI> services = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger cutOffs = new AtomicInteger();
    private final AtomicInteger stayedAway = new AtomicInteger();

    @Test
    void everyChangeIsSeenInOrderAndOnceOverAnyNumberOfConnectionsToAnyInstance() throws Exception {
        System.out.println("reconnects: seed " + SEED);
        long beganNanos = System.nanoTime();
        Map<String, String> environment = Surroundings.fresh();
        environment.put("BOOKINGS_FEED_HEARTBEAT_MS", "200");
        Map<String, String> forgetful = new HashMap<>(environment);
        forgetful.put("BOOKINGS_FEED_RING_EVENTS", Integer.toString(FEW_EVENTS));
        List<Watcher> watchers = new ArrayList<>();

        try (ServiceProcess one = ServiceProcess.start(environment);
                ServiceProcess other = ServiceProcess.start(forgetful)) {
            services.addAll(List.of(one.awaitUp(), other.awaitUp()));
            watchers.addAll(firstConnections());
            try (BookingLoad load = BookingLoad.start(services, CHANGES_PER_SECOND, SEED);
                    var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> coming = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    Watcher watcher = watchers.get(i);
                    Random random = new Random(SEED - i);
                    coming.add(clients.submit(() -> comeAndGo(watcher, random, load)));
                }
                for (Future<?> each : coming) {
                    each.get();
                }
                load.stop();
                Map<UUID, Long> all = load.versions();
                List<Future<?>> reading = new ArrayList<>();
                for (Watcher watcher : watchers) {
                    reading.add(clients.submit(() -> readRest(watcher, all)));
                }
                for (Future<?> each : reading) {
                    each.get();
                }
                print(watchers, load, Duration.ofNanos(System.nanoTime() - beganNanos));
                assertThat(watchers).allSatisfy(watcher -> {
                    assertThat(watcher.faults).isEmpty();
                    assertThat(watcher.gaps).isEmpty();
                    assertThat(watcher.differencesTo(all)).isEmpty();
                });
            }
        }
    }

    /** All are there before the first change, so that all have to see each. */
    private List<Watcher> firstConnections() throws Exception {
        List<Watcher> watchers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Watcher watcher = new Watcher();
            try (SseReader stream = new SseReader(services.get(i % 2).getPort(), "", null)) {
                watcher.take(Objects.requireNonNull(stream.next()));
            }
            watchers.add(watcher);
        }
        return watchers;
    }

    private Void comeAndGo(Watcher watcher, Random random, BookingLoad load) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            try (SseReader stream = connect(watcher, random)) {
                int frames = 1 + random.nextInt(FRAMES_MAX);
                for (int frame = 0; frame < frames || load.changes() - watcher.changes > BEHIND_MAX; frame++) {
                    watcher.take(Objects.requireNonNull(stream.next(), "the stream ended"));
                }
            } catch (IOException cutOff) {
                // On a busy machine a client may be too slow for its instance, and comes back as any other does.
                cutOffs.incrementAndGet();
            }
            if (random.nextInt(50) == 0) {
                stayedAway.incrementAndGet();
                int back = load.changes() + random.nextInt(AWAY_CHANGES_MAX);
                Await.until("so many changes were missed", () -> load.changes() >= back);
            }
        }
        return null;
    }

    private Void readRest(Watcher watcher, Map<UUID, Long> all) throws Exception {
        while (true) {
            try (SseReader stream = connect(watcher, new Random(SEED))) {
                watcher.readUntil(stream, () -> watcher.versions.equals(all));
                return null;
            } catch (IOException cutOff) {
                cutOffs.incrementAndGet();
            }
        }
    }

    private SseReader connect(Watcher watcher, Random random) throws Exception {
        connections.incrementAndGet();
        watcher.connected();
        return new SseReader(services.get(random.nextInt(services.size())).getPort(), "", watcher.lastEventId);
    }

    private void print(List<Watcher> watchers, BookingLoad load, Duration took) {
        System.out.printf(
                "reconnects: %d clients, %d connections, %d longer absences, %d cut off, %d changes of %d bookings, %d first"
                        + " deliveries, %d repeats, %d faults, %d gaps, %.1f s%n",
                CLIENTS,
                connections.get(),
                stayedAway.get(),
                cutOffs.get(),
                load.changes(),
                load.versions().size(),
                watchers.stream().mapToLong(watcher -> watcher.changes).sum(),
                watchers.stream().mapToLong(watcher -> watcher.repeats).sum(),
                watchers.stream().mapToLong(watcher -> watcher.faults.size()).sum(),
                watchers.stream().mapToLong(watcher -> watcher.gaps.size()).sum(),
                took.toMillis() / 1_000.0);
    }
}
