package dev.mek.cli.command.demo;

import dev.mek.cli.events.From;
import dev.mek.cli.events.Seen;
import dev.mek.cli.events.Tail;
import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Feed;
import dev.mek.cli.http.FeedEvent;
import dev.mek.cli.http.FeedQuery;
import dev.mek.cli.http.ServiceLogin;
import dev.mek.contracts.wire.KafkaAccess;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Watches a stack from outside, on Kafka and over SSE, by one clock. */
final class Witness implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of("bookings.booking.v1", "workshop.work-order.v1", "billing.payment.v1");

    private final BlockingQueue<Sighting> sightings = new LinkedBlockingQueue<>();
    private final CountDownLatch watching = new CountDownLatch(2);
    private final Thread kafka;
    private final Thread stream;

    /** Something that was seen. */
    sealed interface Sighting {
        record OnKafka(long nanos, Seen seen) implements Sighting {}

        record OnStream(long nanos, Booking booking) implements Sighting {}

        record Blind(RuntimeException why) implements Sighting {}
    }

    Witness(URI service, KafkaAccess access) {
        // A consumer is held by one thread, and a virtual one would be pinned by its locks.
        kafka = Thread.ofPlatform().daemon().name("kafka").start(() -> guarded(() -> readKafka(access)));
        stream = Thread.ofVirtual().name("stream").start(() -> guarded(() -> readStream(service)));
    }

    /** Returns when nothing that happens from now on can be missed. */
    void awaitWatching() throws InterruptedException {
        watching.await();
    }

    BlockingQueue<Sighting> sightings() {
        return sightings;
    }

    @Override
    public void close() {
        kafka.interrupt();
        stream.interrupt();
    }

    private void readKafka(KafkaAccess access) {
        try (Tail tail = new Tail(access)) {
            tail.seek(TOPICS, new From.End());
            watching.countDown();
            tail.follow(seen -> sightings.add(new Sighting.OnKafka(System.nanoTime(), seen)), () -> {});
        }
    }

    private void readStream(URI service) {
        new Feed(() -> service, ServiceLogin.by(null), new FeedQuery(null, null, null, null)).follow(event -> {
            if (event instanceof FeedEvent.Connected) {
                watching.countDown();
            } else if (event instanceof FeedEvent.Changed changed) {
                sightings.add(new Sighting.OnStream(
                        System.nanoTime(), changed.change().booking()));
            }
            return true;
        });
    }

    private void guarded(Runnable watch) {
        try {
            watch.run();
        } catch (RuntimeException blind) {
            sightings.add(new Sighting.Blind(blind));
            watching.countDown();
            watching.countDown();
        }
    }
}
