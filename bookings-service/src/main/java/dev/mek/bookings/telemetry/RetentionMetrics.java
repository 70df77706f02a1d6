package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;

/** What has served its time and is gone. Thread-safe. */
public final class RetentionMetrics {
    private final MeterProvider<Counter> removed;
    private final MeterProvider<Counter> failed;

    RetentionMetrics(MeterRegistry registry) {
        this.removed = Counter.builder("bookings.retention.removed")
                .description("Rows removed because they have served their time, by table")
                .withRegistry(registry);
        this.failed = Counter.builder("bookings.retention.errors")
                .description("Removals that failed and are tried again, by table")
                .withRegistry(registry);
    }

    /** Shows a table at zero: an alarm on its failures would not see a first one otherwise. */
    public void sweeps(String table) {
        removed.withTag("table", table);
        failed.withTag("table", table);
    }

    public void removed(String table, int rows) {
        removed.withTag("table", table).increment(rows);
    }

    public void failed(String table) {
        failed.withTag("table", table).increment();
    }
}
