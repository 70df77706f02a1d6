package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;

/** Dead letters, from being parked to being closed. Thread-safe. */
public final class DeadLetterMetrics {
    private final MeterRegistry registry;
    private final MeterProvider<Counter> parked;
    private final MeterProvider<Counter> redriven;
    private final Counter discarded;

    DeadLetterMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.parked = Counter.builder("bookings.dead.letters.parked")
                .description("Records that were parked as dead letters, by reason; a repeat counts once")
                .withRegistry(registry);
        this.redriven = Counter.builder("bookings.dead.letters.redriven")
                .description("Attempts to redrive, by what came of them")
                .withRegistry(registry);
        this.discarded = Counter.builder("bookings.dead.letters.discarded")
                .description("Dead letters that were discarded")
                .register(registry);
    }

    /**
     * Counts one letter.
     *
     * @param reason one word out of a small fixed set, e.g. {@code contract}
     */
    public void parked(String reason) {
        parked.withTag("reason", reason).increment();
    }

    /**
     * Counts one attempt.
     *
     * @param result one word out of a small fixed set: {@code applied}, {@code recorded}, {@code duplicate}, {@code stale}
     *     or {@code rejected}
     */
    public void redriven(String result) {
        redriven.withTag("result", result).increment();
    }

    public void discarded() {
        discarded.increment();
    }

    /** Registers where the number of letters that are parked now is read; once per process. */
    public void waiting(LongSupplier letters) {
        Gauge.builder("bookings.dead.letters.waiting", letters::getAsLong)
                .description("Dead letters that are parked now")
                .register(registry);
    }
}
