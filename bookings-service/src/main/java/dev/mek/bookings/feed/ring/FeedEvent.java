package dev.mek.bookings.feed.ring;

import java.util.UUID;

/**
 * One change as the feed holds it: what filters ask for, and the frame's body, made once for all clients.
 *
 * @param body event and data lines, see {@link Frames#body}; never changed after it was made
 * @param publishedMs when Kafka took it, in milliseconds since 1970
 * @param readNanos when it was read, by {@link System#nanoTime()}
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Compared by nobody, shared by every client: a copy each would cost the ring's memory
// again.
public record FeedEvent(
        int partition,
        long offset,
        UUID bookingId,
        String status,
        String workshopId,
        byte[] body,
        long publishedMs,
        long readNanos) {
    /** What the records around the body weigh, roughly, so that a ring of tiny events is bounded too. */
    private static final int OVERHEAD_BYTES = 300;

    public int weightBytes() {
        return body.length + OVERHEAD_BYTES;
    }
}
