package dev.mek.bookings.relay;

import java.time.Duration;

/**
 * The bounds of the relay.
 *
 * @param windowRows rows in memory at most: waiting, in flight, or delivered and not yet removed
 * @param windowBytes what these may take together, at most; the last one read may go beyond it
 * @param heartbeat how often leases are renewed; also the slow poll that finds what no wake-up told
 * @param leaseRest how long the shards of a dead instance rest; a multiple of the heartbeat
 * @param removeAfter how long delivered rows may gather before they are removed together
 * @param firstPause after the first failure
 * @param longestPause after many failures in a row
 * @param refusedRest how long a lane rests whose event Kafka refuses for good, until a person has acted
 * @param sendBound after how long the producer gives a record up and the relay decides anew
 * @param reach when an instance that is cut off from Kafka leaves its shards to others
 * @param stopBound how long a stop may finish what is under way
 */
public record RelaySettings(
        int windowRows,
        long windowBytes,
        Duration heartbeat,
        Duration leaseRest,
        Duration removeAfter,
        Duration firstPause,
        Duration longestPause,
        Duration refusedRest,
        Duration sendBound,
        ReachSettings reach,
        Duration stopBound) {

    public RelaySettings {
        if (windowRows < 2) {
            throw new IllegalArgumentException("windowRows is at least 2, not " + windowRows);
        }
        if (windowBytes < 1) {
            throw new IllegalArgumentException("windowBytes is at least 1, not " + windowBytes);
        }
        if (leaseRest.compareTo(heartbeat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "leaseRest outlives at least one missed heartbeat of " + heartbeat + ", not " + leaseRest);
        }
    }

    public static RelaySettings defaults() {
        return new RelaySettings(
                4_096,
                // Half of what the producer's buffer takes, so that a send does not wait for room in it.
                16L * 1024 * 1024,
                Duration.ofMillis(1_500),
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                ReachSettings.defaults(),
                Duration.ofSeconds(3));
    }
}
