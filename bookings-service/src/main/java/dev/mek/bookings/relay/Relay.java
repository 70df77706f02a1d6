package dev.mek.bookings.relay;

import dev.mek.bookings.lease.Leases;
import dev.mek.bookings.loop.LoopThread;
import dev.mek.bookings.outbox.Shards;
import dev.mek.bookings.telemetry.OutboxMetrics;
import dev.mek.contracts.wire.KafkaAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jdbi.v3.core.Jdbi;

/** Carries the outbox to Kafka, from start to close. Thread-safe. */
public final class Relay implements AutoCloseable {

    private final Wakeup wakeup;
    private final RelayLoop loop;
    private final LoopThread thread;
    private final Listener listener;
    private final RelaySettings settings;

    private Relay(Wakeup wakeup, RelayLoop loop, Listener listener, RelaySettings settings) {
        this.wakeup = wakeup;
        this.loop = loop;
        this.listener = listener;
        this.settings = settings;
        this.thread = LoopThread.start("relay", loop);
    }

    /**
     * Starts relaying; database and broker may still be away.
     *
     * @param database opens a connection of its own for each handle (no pool: the relay holds two for its life)
     * @param instance the name of this process; no other living one has it
     * @param kafka read anew for each producer, so that a renewed certificate is found
     */
    public static Relay start(
            Jdbi database, String instance, KafkaAccess kafka, RelaySettings settings, OutboxMetrics metrics) {
        Wakeup wakeup = new Wakeup();
        Sender sender = new Sender(
                () -> new KafkaProducer<>(
                        ProducerSettings.of(kafka.clientProperties(), instance + "-relay", settings.sendBound())),
                kafka::topic,
                wakeup::signal);
        Leases leases = new Leases(instance, UUID.randomUUID().toString(), settings.leaseRest());
        RelayLoop loop = new RelayLoop(
                database,
                leases,
                new Lanes(Shards.COUNT),
                sender,
                wakeup,
                () -> Probe.answers(kafka.clientProperties(), settings.reach().probeBound()),
                settings,
                metrics);
        metrics.shardsOwned(() -> loop.status().shards().size());
        metrics.shardsUnowned(() -> loop.status().unowned().size());
        metrics.withdrawn(() -> loop.status().withdrawn() ? 1 : 0);
        metrics.oldestAge(() -> age(loop.status()));
        return new Relay(wakeup, loop, Listener.start(database, wakeup), settings);
    }

    /** A transaction with events of these bookings has committed. Returns at once. */
    public void committed(Collection<UUID> bookings) {
        wakeup.committed(Shards.of(bookings));
    }

    /** Whether the loop runs; it ends by a close only, or by an error that no restart of the loop would mend. */
    public boolean alive() {
        return thread.alive();
    }

    public RelayStatus status() {
        return loop.status();
    }

    /** Sends what is under way, gives the leases back, and waits for the end of all that, within the settings' bound. */
    @Override
    public void close() {
        loop.stop();
        thread.await(settings.stopBound().plusSeconds(1));
        listener.stop(settings.stopBound());
    }

    private static Duration age(RelayStatus status) {
        Instant oldest = status.oldest();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
    }

    /** Ends as a killed process does: in the middle, with its leases held. */
    void die() {
        loop.die();
        listener.stop(settings.stopBound());
        thread.await(settings.stopBound());
    }
}
