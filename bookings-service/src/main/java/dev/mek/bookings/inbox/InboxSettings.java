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
 * @param pollInterval how long one batch may take: after that the group takes the member for dead, though it says that it lives;
 *     a rebalance of the others waits as long for one that is busy
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
        Duration pollInterval,
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

    /**
     * The bounds that do not depend on where it runs.
     *
     * @param session at least what the broker accepts ({@code group.min.session.timeout.ms})
     */
    public static InboxSettings of(Duration session) {
        return new InboxSettings(
                500,
                Duration.ofMillis(250),
                Duration.ofMillis(200),
                session,
                session.dividedBy(6),
                Duration.ofMinutes(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3));
    }
}
