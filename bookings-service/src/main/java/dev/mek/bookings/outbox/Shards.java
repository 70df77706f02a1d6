package dev.mek.bookings.outbox;

import java.util.Collection;
import java.util.UUID;

/**
 * Which shard of the outbox a lane (a booking) belongs to. The function is stored in rows and shared by all running
 * versions of this service: it never changes, nor does the count.
 */
public final class Shards {

    /** Enough to share fairly among up to eight instances, few enough that a poll of all of them is one cheap query. */
    public static final int COUNT = 16;

    // 2^64 divided by the golden ratio: spreads time-ordered ids evenly over the top bits (Knuth, TAOCP 3, 6.4).
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Shards() {}

    public static int of(UUID lane) {
        long mixed = (lane.getMostSignificantBits() ^ lane.getLeastSignificantBits()) * SPREAD;
        return (int) (mixed >>> 60);
    }

    public static ShardSet of(Collection<UUID> lanes) {
        ShardSet shards = ShardSet.NONE;
        for (UUID lane : lanes) {
            shards = shards.with(of(lane));
        }
        return shards;
    }
}
