package dev.mek.contracts.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The grain of time of the contracts, which is also PostgreSQL's. */
final class Microseconds {

    private Microseconds() {}

    static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
