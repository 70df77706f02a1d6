package dev.mek.bookings.feed;

import java.time.Duration;

/**
 * The bounds of the feed of changes.
 *
 * @param ringRecordsMax events held in memory, 1 to 1,000,000; a client that was away for no more than these resumes from
 *     memory
 * @param ringBytesMax bytes held in memory, 1 KiB to 1 GiB; whichever bound is met first counts
 * @param clientsMax open streams, 1 to 100,000; one more is told to come back
 * @param queueRecordsMax events that may wait for a client that does not take them, 1 to ringRecordsMax; beyond it the
 *     client is cut off
 * @param stallMax longest time that one write to a client may take, 100 ms to an hour; then the client is cut off
 * @param heartbeat longest silence on a stream, 50 ms to 5 min
 * @param retry what clients wait before they connect again, 1 ms to 1 h; each is told something between this and twice
 *     this, so that they do not come back all at once
 * @param catchUpReaders clients that may read from Kafka at one time what the ring no longer has, 1 to 64
 * @param catchUpTurn how long one of them may do so while others wait, 100 ms to 5 min
 */
public record FeedSettings(
        int ringRecordsMax,
        long ringBytesMax,
        int clientsMax,
        int queueRecordsMax,
        Duration stallMax,
        Duration heartbeat,
        Duration retry,
        int catchUpReaders,
        Duration catchUpTurn) {
    private static final long RING_BYTES_MAX = 24L << 20;
    private static final int QUEUE_RECORDS_MAX = 1_024;

    public FeedSettings {
        within("feed ring records", ringRecordsMax, 1, 1_000_000);
        within("feed ring bytes", ringBytesMax, 1 << 10, 1 << 30);
        within("feed clients", clientsMax, 1, 100_000);
        within("feed queue records", queueRecordsMax, 1, ringRecordsMax);
        within("feed stall ms", stallMax.toMillis(), 100, 3_600_000);
        within("feed heartbeat ms", heartbeat.toMillis(), 50, 300_000);
        within("feed retry ms", retry.toMillis(), 1, 3_600_000);
        within("feed catch-up readers", catchUpReaders, 1, 64);
        within("feed catch-up turn ms", catchUpTurn.toMillis(), 100, 300_000);
    }

    /** The bounds that depend on where the service runs; the others as they suit any place. */
    public static FeedSettings of(int ringRecordsMax, int clientsMax, Duration heartbeat) {
        return new FeedSettings(
                ringRecordsMax,
                RING_BYTES_MAX,
                clientsMax,
                Math.min(ringRecordsMax, QUEUE_RECORDS_MAX),
                Duration.ofSeconds(10),
                heartbeat,
                Duration.ofMillis(500),
                4,
                Duration.ofSeconds(5));
    }

    private static void within(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " is " + value + ", accepted are " + least + " to " + most);
        }
    }
}
