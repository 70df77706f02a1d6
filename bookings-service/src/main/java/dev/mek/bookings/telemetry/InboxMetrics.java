package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** What became of the foreign events. Thread-safe. */
public final class InboxMetrics {
    private static final List<String> OUTCOMES =
            List.of("applied", "recorded", "duplicate", "stale", "unknown-type", "rejected");
    private static final List<String> RETRIES = List.of("database", "kafka");

    private final MeterRegistry registry;
    private final MeterProvider<Counter> handled;
    private final MeterProvider<Counter> rejected;
    private final MeterProvider<Counter> retries;
    private final MeterProvider<Timer> hop;
    private final Counter rebalances;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.handled = Counter.builder("bookings.inbox.handled")
                .description("Foreign events by what became of them")
                .withRegistry(registry);
        this.rejected = Counter.builder("bookings.inbox.rejected")
                .description("Foreign events that can never be handled, by reason")
                .withRegistry(registry);
        this.retries = Counter.builder("bookings.inbox.retries")
                .description("Batches tried again after a transient fault, by reason")
                .withRegistry(registry);
        RETRIES.forEach(reason -> retries.withTag("reason", reason));
        this.rebalances = Counter.builder("bookings.inbox.rebalances")
                .description("Times that the group shared its partitions anew, as this member saw it")
                .register(registry);
        this.hop = Timers.named("bookings.inbox.hop", "Foreign event's time to its facts committed")
                .withRegistry(registry);
    }

    /** New facts, committed so long after the event's own time. */
    public void applied(String topic, Duration sinceEvent) {
        handled.withTags("topic", topic, "outcome", "applied").increment();
        hop.withTag("topic", topic).record(Timers.notNegative(sinceEvent));
    }

    /** A newer fact of equal value. */
    public void recorded(String topic) {
        handled.withTags("topic", topic, "outcome", "recorded").increment();
    }

    public void duplicate(String topic) {
        handled.withTags("topic", topic, "outcome", "duplicate").increment();
    }

    public void stale(String topic) {
        handled.withTags("topic", topic, "outcome", "stale").increment();
    }

    /** The type is not a label: it is foreign input and would make endless time series. */
    public void unknownType(String topic) {
        handled.withTags("topic", topic, "outcome", "unknown-type").increment();
    }

    /**
     * Counts one failure.
     *
     * @param reason one word out of a small fixed set, e.g. {@code envelope}, {@code contract}, {@code unknown-booking}
     */
    public void rejected(String topic, String reason) {
        handled.withTags("topic", topic, "outcome", "rejected").increment();
        rejected.withTags("topic", topic, "reason", reason).increment();
    }

    /** Shows a reason at zero: an alarm on its increase would not see a first one otherwise. */
    public void rejectable(String topic, String reason) {
        rejected.withTags("topic", topic, "reason", reason);
    }

    /**
     * Counts one failure.
     *
     * @param reason one word out of a small fixed set, e.g. {@code database}
     */
    public void retried(String reason) {
        retries.withTag("reason", reason).increment();
    }

    /** The group has shared its partitions anew. */
    public void rebalanced() {
        rebalances.increment();
    }

    /** Registers where the number of records that wait on a topic is read; once per topic. */
    public void lag(String topic, LongSupplier records) {
        Gauge.builder("bookings.inbox.lag", records::getAsLong)
                .description("Records of the topic that wait for this service")
                .tag("topic", topic)
                .register(registry);
        OUTCOMES.forEach(outcome -> handled.withTags("topic", topic, "outcome", outcome));
    }
}
