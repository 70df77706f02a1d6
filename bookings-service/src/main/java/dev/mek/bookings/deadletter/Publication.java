package dev.mek.bookings.deadletter;

import dev.mek.bookings.outbox.OutboxEvent;
import dev.mek.bookings.outbox.OutboxHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * A dead letter as it is published: key, value and headers byte for byte, and behind them headers of ours. A record may
 * have brought headers of the same names, for instance when it was published before: the last of each name is ours.
 */
public final class Publication {

    public static final String TOPIC = "bookings.dead-letter.v1";

    static final String PREFIX = "dead-letter-";

    // Ours take less than half of it; the rest is what a batch and a record cost on Kafka.
    private static final int ROOM_BYTES = 4 * 1024;

    private Publication() {}

    /**
     * The event of a letter. A letter is a lane of its own: none waits for another.
     *
     * @param bytesMax what the topic takes; a larger letter is cut to it and says so
     */
    public static OutboxEvent of(DeadLetter letter, int bytesMax) {
        Cut cut = Cut.to(bytesMax - ROOM_BYTES, letter.content());
        List<OutboxHeader> headers = new ArrayList<>(cut.content().headers());
        headers.add(header("id", letter.id().toString()));
        headers.add(header("reason", letter.reason().word()));
        headers.add(header("detail", letter.detail()));
        headers.add(header("topic", letter.origin().topic()));
        headers.add(header("partition", Integer.toString(letter.origin().partition())));
        headers.add(header("offset", Long.toString(letter.origin().offset())));
        headers.add(header("timestamp", Long.toString(letter.origin().timestampMs())));
        headers.add(header("traceparent", letter.traceparent()));
        leftOut(letter, cut, headers);
        return new OutboxEvent(
                letter.id(),
                1,
                TOPIC,
                cut.content().key(),
                headers,
                cut.content().value());
    }

    /** Also what was cut before it was kept: of two cuts the later one counts from the first one's remains. */
    private static void leftOut(DeadLetter letter, Cut cut, List<OutboxHeader> headers) {
        if (letter.leftOut() != null) {
            headers.add(header("kept", letter.leftOut()));
        }
        if (cut.leftOut() != null) {
            headers.add(header("cut", cut.leftOut()));
        }
    }

    private static OutboxHeader header(String name, String value) {
        return OutboxHeader.of(PREFIX + name, value);
    }
}
