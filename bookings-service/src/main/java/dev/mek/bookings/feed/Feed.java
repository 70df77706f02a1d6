package dev.mek.bookings.feed;

import dev.mek.bookings.feed.ClientStream.Ending;
import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedEvent;
import dev.mek.bookings.feed.ring.FeedFilter;
import dev.mek.bookings.feed.ring.Ring;
import dev.mek.bookings.feed.topic.EventReader;
import dev.mek.bookings.feed.topic.FeedSource;
import dev.mek.bookings.feed.topic.Tail;
import dev.mek.bookings.telemetry.CheckResult;
import dev.mek.bookings.telemetry.FeedMetrics;
import dev.mek.bookings.telemetry.HealthCheck;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The feed of changes: {@link #serve} streams it to a client, {@link #position} says where it is. Thread-safe.
 */
public final class Feed implements AutoCloseable {
    /** The name of the topic in the catalogue. */
    public static final String TOPIC = "bookings.booking.v1";

    /** Ended streams have this long for their last frame, and as long again after being cut off. */
    private static final Duration END_MAX = Duration.ofSeconds(1);

    private static final long LOOK_FOR_SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final FeedSettings settings;
    private final FeedMetrics metrics;
    private final Clients clients;
    private final CatchUp catchUp;
    private final Tail tail;
    private volatile boolean closing;

    /**
     * A feed that reads nothing yet.
     *
     * @param instance names this process in the broker's logs
     */
    public Feed(FeedSettings settings, KafkaAccess kafka, String instance, EventCodec codec, FeedMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
        this.clients = new Clients(settings.clientsMax());
        FeedSource source = new FeedSource(kafka, kafka.topic(TOPIC), instance, new EventReader(codec, metrics));
        this.catchUp = new CatchUp(settings, source);
        this.tail = new Tail(settings.ringRecordsMax(), settings.ringBytesMax(), source, new Fan());
        metrics.sizes(clients::count, () -> size(Ring::records), () -> size(Ring::bytes));
    }

    /** Starts reading; returns at once, whatever state the broker is in. */
    public void start() {
        tail.start();
    }

    /**
     * Where the feed is: who reads the bookings after asking this, and then the feed from here, misses nothing. With the
     * broker away it is the last known place. Empty until the feed is filled.
     */
    public Optional<Cursor> position() {
        return Optional.ofNullable(tail.ring()).map(ring -> ring.head().cursor());
    }

    /**
     * Streams to one client on the calling thread, from what it has not seen (or from now) until the client or the feed
     * ends. A client more than allowed, or one before the feed is filled, is told when to come back, and that is all.
     *
     * @param seen what the client has seen; null for nothing
     * @throws IOException when the client is gone or was cut off: the connection is of no use any more
     */
    public void serve(@Nullable Cursor seen, FeedFilter filter, OutputStream out) throws IOException {
        if (tail.ring() == null || closing || !clients.enter()) {
            metrics.opened("refused");
            FrameWriter refusal = new FrameWriter(out);
            refusal.retryAlone(retryMs());
            return;
        }
        ClientStream stream = new ClientStream(settings, metrics, this::ring, catchUp, filter, new FrameWriter(out));
        clients.add(stream);
        try {
            if (run(stream, seen) == Ending.SLOW) {
                throw new IOException("The client does not read fast enough");
            }
        } finally {
            clients.remove(stream);
            clients.leave();
            metrics.closed(stream.endedBecause());
        }
    }

    private Ending run(ClientStream stream, @Nullable Cursor seen) throws IOException {
        if (closing) {
            // Came between the look above and its place among the clients: nobody else would end it.
            stream.end(Ending.SHUTDOWN);
        }
        return stream.run(seen, retryMs());
    }

    /** Down until the ring is filled, degraded while the broker does not answer. */
    public HealthCheck check() {
        return new HealthCheck("feed", () -> {
            if (!tail.alive()) {
                return CheckResult.down("does not run");
            }
            if (tail.ring() == null) {
                return CheckResult.down("waits for its topic");
            }
            Duration silent = tail.silentFor();
            return silent.compareTo(Tail.SILENT_MAX) > 0
                    ? CheckResult.degraded("no answer from Kafka for " + silent.toSeconds() + " s")
                    : CheckResult.up("follows its topic");
        });
    }

    private Ring ring() {
        return Objects.requireNonNull(tail.ring(), "no stream is opened before the ring is filled");
    }

    private long size(ToLongFunction<Ring> of) {
        Ring ring = tail.ring();
        return ring == null ? 0 : of.applyAsLong(ring);
    }

    private int retryMs() {
        int leastMs = (int) settings.retry().toMillis();
        return leastMs + ThreadLocalRandom.current().nextInt(leastMs);
    }

    /** Ends every stream and lets no new one in, within a bound: before the HTTP server is stopped, which waits for them. */
    public void endStreams() {
        closing = true;
        clients.end(Ending.SHUTDOWN);
        if (!clients.awaitNone(END_MAX)) {
            clients.cutOff(Ending.SHUTDOWN);
            clients.awaitNone(END_MAX);
        }
    }

    /** Ends every stream, then the reading, each within a bound. */
    @Override
    public void close() {
        endStreams();
        tail.close();
    }

    /** From the tail to everyone; nothing here may block. */
    private final class Fan implements Tail.Listener {
        private long lookedNanos = System.nanoTime();

        @Override
        public void published(List<FeedEvent> events) {
            clients.wake();
            long nowMs = System.currentTimeMillis();
            events.forEach(event -> metrics.read(Duration.ofMillis(nowMs - event.publishedMs())));
        }

        @Override
        public void polled() {
            long nowNanos = System.nanoTime();
            if (nowNanos - lookedNanos > LOOK_FOR_SLOW_NANOS) {
                lookedNanos = nowNanos;
                clients.cutOffSlow();
            }
        }
    }
}
