package dev.mek.cli.verdict.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a client of the stream, which asks for all bookings, without a filter.
 *
 * @param client who listens; over all its connections
 * @param connection the client's connections, counted from 0
 * @param place within the connection, counted from 0
 * @param cursor of {@code CONNECT} the Last-Event-ID that was sent, null for none; of a frame its id, null for none; of
 *     {@code SNAPSHOT} the position that was handed out with it
 * @param change of {@code CHANGE} what it said; null for everything else
 */
public record Streamed(
        String client,
        int connection,
        int place,
        Mark mark,
        @Nullable String cursor,
        @Nullable Change change,
        Instant at)
        implements Observation {

    /** What a client goes through. A snapshot is the list of bookings, read to its end. */
    public enum Mark {
        CONNECT,
        CHANGE,
        HEARTBEAT,
        GAP,
        SNAPSHOT,
        DISCONNECT
    }

    /**
     * A change of a booking, and where on Kafka the frame says that it lies.
     *
     * @param digest of its {@link Snapshot}; intern it, streams are many
     */
    public record Change(String booking, long version, int partition, long offset, String digest) {}
}
