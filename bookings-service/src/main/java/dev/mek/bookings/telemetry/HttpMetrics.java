package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** HTTP requests by route and status. Thread-safe. */
public final class HttpMetrics {
    private final MeterProvider<Timer> requests;

    HttpMetrics(MeterRegistry registry) {
        this.requests =
                Timers.named("bookings.http.requests", "Requests answered").withRegistry(registry);
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
