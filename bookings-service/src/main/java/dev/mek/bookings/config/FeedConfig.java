package dev.mek.bookings.config;

import java.time.Duration;

/**
 * What of the feed depends on where it runs; its other bounds are its own.
 *
 * @param ringEvents events held in memory, 16 to 1,000,000: who was away for no more than these resumes from memory
 * @param clientsMax open streams, 1 to 100,000
 * @param heartbeat longest silence on a stream, 50 ms to 5 min
 */
public record FeedConfig(int ringEvents, int clientsMax, Duration heartbeat) {

    static final String RING_EVENTS = "BOOKINGS_FEED_RING_EVENTS";
    static final String CLIENTS_MAX = "BOOKINGS_FEED_CLIENTS_MAX";
    static final String HEARTBEAT_MS = "BOOKINGS_FEED_HEARTBEAT_MS";

    public FeedConfig {
        Bounds.within(RING_EVENTS, ringEvents, 16, 1_000_000);
        Bounds.within(CLIENTS_MAX, clientsMax, 1, 100_000);
        Bounds.within(HEARTBEAT_MS, heartbeat, Duration.ofMillis(50), Duration.ofMinutes(5));
    }

    static FeedConfig from(Environment environment) {
        return new FeedConfig(
                environment.integer(RING_EVENTS, 16_384),
                environment.integer(CLIENTS_MAX, 5_000),
                environment.milliseconds(HEARTBEAT_MS, Duration.ofSeconds(10)));
    }
}
