package dev.mek.bookings.relay;

import java.time.Duration;

/**
 * When an instance that is cut off from Kafka leaves its shards to others.
 *
 * @param provenFor how long an acknowledgement counts as evidence
 * @param stuckAfter how long Kafka has taken nothing until this instance says so
 * @param grace how long others must have been seen to work meanwhile: after an outage of Kafka all come back one after
 *     another, and none should give up its shards over that
 * @param firstRest after giving up, until it tries again
 * @param longestRest after giving up often
 * @param probeBound how long Kafka may take to answer whether it is there
 */
public record ReachSettings(
        Duration provenFor,
        Duration stuckAfter,
        Duration grace,
        Duration firstRest,
        Duration longestRest,
        Duration probeBound) {

    public static ReachSettings defaults() {
        return new ReachSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(4),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1));
    }
}
