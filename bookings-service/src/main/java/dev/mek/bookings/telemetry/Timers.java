package dev.mek.bookings.telemetry;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** One set of buckets for every latency, so that hops can be compared and added up. */
final class Timers {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10),
        Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)
    };

    private Timers() {}

    static Timer.Builder named(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
    }

    /** Clocks of two machines may disagree: a hop never took less than nothing. */
    static Duration notNegative(Duration hop) {
        return hop.isNegative() ? Duration.ZERO : hop;
    }
}
