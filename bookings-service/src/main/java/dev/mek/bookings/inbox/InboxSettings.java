package dev.mek.bookings.inbox;

import java.time.Duration;

/**
 * The bounds of the inbox.
 *
 * @param batchMax records that one transaction takes at most
 * @param pollMax how long a poll waits for records; bounds how long a stop waits
 * @param commitEvery how often offsets are committed at most; what a killed process had not committed comes again and
 *     changes nothing
 * @param session after how long a silent member's partitions go to others
 * @param heartbeat how often a member says that it lives, and hears that others came or went
 * @param firstPause after the first transient fault
 * @param longestPause after many in a row
 * @param stopBound how long a stop may finish what is under way
 */
public record InboxSettings(
        int batchMax,
        Duration pollMax,
        Duration commitEvery,
        Duration session,
        Duration heartbeat,
        Duration firstPause,
        Duration longestPause,
        Duration stopBound) {

    public InboxSettings {
        if (batchMax < 1) {
            throw new IllegalArgumentException("batchMax is at least 1, not " + batchMax);
        }
        if (session.compareTo(heartbeat.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException(
                    "session outlives at least two missed heartbeats of " + heartbeat + ", not " + session);
        }
    }

    public static InboxSettings defaults() {
        return new InboxSettings(
                500,
                Duration.ofMillis(250),
                Duration.ofMillis(200),
                // The least that brokers accept unless told otherwise (group.min.session.timeout.ms).
                Duration.ofSeconds(6),
                Duration.ofSeconds(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3));
    }
}
