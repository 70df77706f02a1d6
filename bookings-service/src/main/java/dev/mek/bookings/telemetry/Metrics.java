package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** Every meter of this process, one typed holder per concern. Thread-safe. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final OutboxMetrics outbox = new OutboxMetrics(registry);
    private final InboxMetrics inbox = new InboxMetrics(registry);
    private final DeadLetterMetrics deadLetters = new DeadLetterMetrics(registry);
    private final FeedMetrics feed = new FeedMetrics(registry);
    private final HttpMetrics http = new HttpMetrics(registry);
    private final RetentionMetrics retention = new RetentionMetrics(registry);
    private final IdempotencyMetrics idempotency = new IdempotencyMetrics(registry);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    public OutboxMetrics outbox() {
        return outbox;
    }

    public InboxMetrics inbox() {
        return inbox;
    }

    public DeadLetterMetrics deadLetters() {
        return deadLetters;
    }

    public FeedMetrics feed() {
        return feed;
    }

    public HttpMetrics http() {
        return http;
    }

    public RetentionMetrics retention() {
        return retention;
    }

    public IdempotencyMetrics idempotency() {
        return idempotency;
    }

    /** For what brings its own meters along, such as the connection pool. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All meters in Prometheus' text format, version 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
