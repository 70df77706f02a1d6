package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.ShardSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the relay does, as of its last round.
 *
 * @param shards those that this instance relays
 * @param rows how many it has in memory
 * @param oldest when the oldest row of its shards was written, as of the last heartbeat; null when there is none
 * @param outageSince since when Kafka has not taken a single event although there were some; null when it does
 */
public record RelayStatus(
        ShardSet shards,
        int rows,
        @Nullable Instant oldest,
        @Nullable Instant outageSince) {}
