package dev.mek.bookings.lease;

import dev.mek.bookings.outbox.ShardSet;
import dev.mek.bookings.outbox.Shards;
import java.util.SortedSet;

/**
 * What one instance does about its share of the shards: each computes it alone from the same table. The quotas of all
 * members add up to all shards, so while anyone lacks a shard either one is free or someone holds a surplus.
 *
 * @param release what it holds beyond its quota
 * @param claim free shards up to its quota
 */
public record LeaseShare(ShardSet release, ShardSet claim) {

    /**
     * Compares what an instance holds with its quota.
     *
     * @param me the instance that asks
     * @param members the live instances that take part; the one that asks has no quota when it is not among them
     * @param mine the shards that it holds
     * @param free the shards that nobody alive holds
     */
    public static LeaseShare of(String me, SortedSet<String> members, ShardSet mine, ShardSet free) {
        int quota = quota(me, members);
        int surplus = mine.size() - quota;
        if (surplus > 0) {
            return new LeaseShare(ShardSet.of(mine.stream().skip(quota)), ShardSet.NONE);
        }
        return new LeaseShare(ShardSet.NONE, ShardSet.of(free.stream().limit(-surplus)));
    }

    private static int quota(String me, SortedSet<String> members) {
        if (!members.contains(me)) {
            return 0;
        }
        int rank = members.headSet(me).size();
        int remainder = Shards.COUNT % members.size();
        return Shards.COUNT / members.size() + (rank < remainder ? 1 : 0);
    }
}
