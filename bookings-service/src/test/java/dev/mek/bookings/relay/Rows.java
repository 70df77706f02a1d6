package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.OutboxRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows for tests: lane 7's third event in shard 2 is {@code row(2, 7, 3)}. */
final class Rows {

    /** What each of them claims to take. */
    static final int BYTES = 100;

    private Rows() {}

    static OutboxRow row(int shard, int lane, long position) {
        return row(shard, lane, position, lane * 1_000L + position);
    }

    static OutboxRow row(int shard, int lane, long position, long seq) {
        return new OutboxRow(
                shard, seq, new UUID(0, lane), position, "topic", null, List.of(), null, BYTES, Instant.EPOCH);
    }
}
