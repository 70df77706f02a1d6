package dev.mek.bookings.config;

import java.time.Duration;

/**
 * How requests with an Idempotency-Key are remembered.
 *
 * @param keptFor how long an answer is told again, 1 s to 7 days; a client that repeats later asks for something new
 */
public record IdempotencyConfig(Duration keptFor) {

    static final String KEPT_FOR_MS = "BOOKINGS_IDEMPOTENCY_KEPT_FOR_MS";

    public IdempotencyConfig {
        Bounds.within(KEPT_FOR_MS, keptFor, Duration.ofSeconds(1), Duration.ofDays(7));
    }

    static IdempotencyConfig from(Environment environment) {
        return new IdempotencyConfig(environment.milliseconds(KEPT_FOR_MS, Duration.ofHours(24)));
    }
}
