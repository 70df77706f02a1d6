package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What the feed counts between Kafka and its clients. Thread-safe. */
public final class FeedMetrics {
    private final MeterRegistry registry;
    private final Timer read;
    private final Timer delivered;
    private final Timer hop;
    private final MeterProvider<Counter> opened;
    private final MeterProvider<Counter> closed;
    private final MeterProvider<Counter> gaps;
    private final MeterProvider<Counter> skipped;

    FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.read = Timers.named("bookings.feed.read", "Record's time on Kafka to its place in the ring")
                .register(registry);
        this.delivered = Timers.named("bookings.feed.delivered", "Event's place in the ring to a client's socket")
                .register(registry);
        this.hop = Timers.named(
                        "bookings.feed.hop", "Hop published to SSE: record's time on Kafka to a client's socket")
                .register(registry);
        this.opened = Counter.builder("bookings.feed.opened")
                .description("Streams opened, by where they started: now, ring, catch-up, gap; refused is overload")
                .withRegistry(registry);
        this.closed = Counter.builder("bookings.feed.closed")
                .description("Streams ended, by reason; slow is a client that did not read fast enough")
                .withRegistry(registry);
        opened.withTag("where", "refused");
        closed.withTag("reason", "slow");
        this.gaps = Counter.builder("bookings.feed.gaps")
                .description("Gaps told to clients, by reason")
                .withRegistry(registry);
        this.skipped = Counter.builder("bookings.feed.skipped")
                .description("Records of our own topic that no client gets, by reason")
                .withRegistry(registry);
    }

    public void read(Duration sincePublished) {
        read.record(Timers.notNegative(sincePublished));
    }

    /**
     * A client that keeps pace has been sent all that there was.
     *
     * @param sinceRead from the oldest event's place in the ring to the socket
     * @param sincePublished from its record's time on Kafka, by that machine's clock
     */
    public void delivered(Duration sinceRead, Duration sincePublished) {
        delivered.record(sinceRead);
        hop.record(Timers.notNegative(sincePublished));
    }

    public void opened(String where) {
        opened.withTag("where", where).increment();
    }

    public void closed(String reason) {
        closed.withTag("reason", reason).increment();
    }

    public void gap(String reason) {
        gaps.withTag("reason", reason).increment();
    }

    public void skipped(String reason) {
        skipped.withTag("reason", reason).increment();
    }

    /** Registers where the size of the feed is read; once per process. */
    public void sizes(LongSupplier clients, LongSupplier ringRecords, LongSupplier ringBytes) {
        Gauge.builder("bookings.feed.clients", clients::getAsLong)
                .description("Open streams")
                .register(registry);
        Gauge.builder("bookings.feed.ring.records", ringRecords::getAsLong)
                .description("Events that the ring holds")
                .register(registry);
        Gauge.builder("bookings.feed.ring.size", ringBytes::getAsLong)
                .description("Bytes that the ring holds")
                .baseUnit("bytes")
                .register(registry);
    }
}
