package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the relay counts on the way from the outbox to Kafka. Counters are there from the start, at zero: an alarm on their increase would
 * not see a first failure otherwise. Thread-safe.
 */
public final class OutboxMetrics {
    private static final List<String> REASONS = List.of("send", "refused", "database");

    private final MeterRegistry registry;
    private final Timer published;
    private final DistributionSummary batch;
    private final MeterProvider<Counter> errors;

    OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.published = Timers.named("bookings.outbox.published", "Row written to event acknowledged by Kafka")
                .register(registry);
        this.batch = DistributionSummary.builder("bookings.outbox.batch")
                .description("Rows that one round of the relay took")
                .register(registry);
        this.errors = Counter.builder("bookings.outbox.errors")
                .description("Rounds or sends of the relay that failed, by reason")
                .withRegistry(registry);
        REASONS.forEach(reason -> errors.withTag("reason", reason));
    }

    /** One event acknowledged by Kafka, so long after its row was written. */
    public void published(Duration sinceCreated) {
        published.record(Timers.notNegative(sinceCreated));
    }

    public void batch(int rows) {
        batch.record(rows);
    }

    /**
     * Counts one failure.
     *
     * @param reason one word out of a small fixed set, e.g. {@code send}, {@code database}
     */
    public void failed(String reason) {
        errors.withTag("reason", reason).increment();
    }

    /** Registers where the number of unpublished rows is read; once per process. */
    public void backlog(LongSupplier rows) {
        Gauge.builder("bookings.outbox.backlog", rows::getAsLong)
                .description("Rows that wait for their publication")
                .register(registry);
    }

    /** Registers where the age of the oldest unpublished row is read; once per process. */
    public void oldestAge(Supplier<Duration> age) {
        TimeGauge.builder("bookings.outbox.oldest", () -> age.get().toMillis(), TimeUnit.MILLISECONDS)
                .description("Age of the oldest row that waits for its publication")
                .register(registry);
    }

    /** Registers where the number of shards that this instance leases is read; once per process. */
    public void shardsOwned(IntSupplier shards) {
        Gauge.builder("bookings.outbox.shards", shards::getAsInt)
                .description("Shards of the outbox that this instance leases")
                .register(registry);
    }

    /** Registers where the number of shards that no instance leases is read; once per process. */
    public void shardsUnowned(IntSupplier shards) {
        Gauge.builder("bookings.outbox.unowned", shards::getAsInt)
                .description("Shards of the outbox that nobody leases, as this instance last saw it")
                .register(registry);
    }

    /** Registers where is read whether this instance leaves its shards to others, 1 or 0; once per process. */
    public void withdrawn(IntSupplier withdrawn) {
        Gauge.builder("bookings.outbox.withdrawn", withdrawn::getAsInt)
                .description("1 while this instance leaves its shards to others, since Kafka takes theirs only")
                .register(registry);
    }
}
