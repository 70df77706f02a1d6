package dev.mek.bookings.config;

import java.time.Duration;

/**
 * What of the relay depends on where it runs; its other bounds are its own.
 *
 * @param heartbeat how often leases are renewed and the outbox is looked at unasked, 50 ms to 1 min
 * @param leaseRest how long the shards of a dead instance rest, at least twice the heartbeat, up to 10 min
 */
public record RelayConfig(Duration heartbeat, Duration leaseRest) {

    static final String HEARTBEAT_MS = "BOOKINGS_RELAY_HEARTBEAT_MS";
    static final String LEASE_MS = "BOOKINGS_RELAY_LEASE_MS";

    public RelayConfig {
        Bounds.within(HEARTBEAT_MS, heartbeat, Duration.ofMillis(50), Duration.ofMinutes(1));
        Bounds.within(LEASE_MS, leaseRest, heartbeat.multipliedBy(2), Duration.ofMinutes(10));
    }

    static RelayConfig from(Environment environment) {
        return new RelayConfig(
                environment.milliseconds(HEARTBEAT_MS, Duration.ofMillis(1_500)),
                environment.milliseconds(LEASE_MS, Duration.ofSeconds(5)));
    }
}
