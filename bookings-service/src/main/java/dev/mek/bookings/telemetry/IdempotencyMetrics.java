package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;

/** Requests whose Idempotency-Key was known already, by what that came to. Thread-safe. */
public final class IdempotencyMetrics {
    private final MeterProvider<Counter> known;

    IdempotencyMetrics(MeterRegistry registry) {
        this.known = Counter.builder("bookings.idempotency.known")
                .description("Requests whose Idempotency-Key was known: replayed, under-way (409) or reused (422)")
                .withRegistry(registry);
    }

    public void replayed() {
        known.withTag("outcome", "replayed").increment();
    }

    public void underWay() {
        known.withTag("outcome", "under-way").increment();
    }

    public void reused() {
        known.withTag("outcome", "reused").increment();
    }
}
