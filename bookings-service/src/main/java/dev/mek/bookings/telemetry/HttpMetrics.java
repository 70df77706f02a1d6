package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** HTTP requests by route and status. Thread-safe. */
public final class HttpMetrics {
    private final MeterProvider<Timer> requests;
    private final Counter turnedAway;

    HttpMetrics(MeterRegistry registry) {
        this.requests =
                Timers.named("bookings.http.requests", "Requests answered").withRegistry(registry);
        this.turnedAway = Counter.builder("bookings.http.turned.away")
                .description("Requests answered 503 because too many were under way")
                .register(registry);
    }

    /** Counts one answer that was given because too many requests were under way. */
    public void turnedAway() {
        turnedAway.increment();
    }

    /**
     * Counts one answer.
     *
     * @param route the route's pattern (never a path: an id in it would make endless time series)
     */
    public void answered(String method, String route, int status, Duration took) {
        requests.withTags("method", method, "route", route, "status", Integer.toString(status))
                .record(took);
    }
}
