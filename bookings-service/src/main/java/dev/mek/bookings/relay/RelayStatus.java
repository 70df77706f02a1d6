package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.ShardSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the relay does, as of its last round.
 *
 * @param shards those that this instance relays
 * @param rows how many it has in memory
 * @param oldest when the oldest row of its shards, or of those that nobody holds, was written, as of the last heartbeat; null when
 *     there is none
 * @param unowned shards that nobody holds, as of the last heartbeat
 * @param withdrawn whether it leaves the work to others, because they reach Kafka and it does not
 * @param outageSince since when Kafka has not taken a single event although there were some; null when it does
 */
public record RelayStatus(
        ShardSet shards,
        int rows,
        @Nullable Instant oldest,
        ShardSet unowned,
        boolean withdrawn,
        @Nullable Instant outageSince) {}
