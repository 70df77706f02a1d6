package dev.mek.bookings.lease;

import dev.mek.bookings.lease.LeaseTable.Held;
import dev.mek.bookings.outbox.ShardSet;
import dev.mek.bookings.outbox.Shards;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The shards that this process may relay, and under which epochs. It trusts its own lease only as long as its own clock
 * says that it was renewed in time. Not thread-safe: it belongs to one loop.
 */
public final class Leases {

    private final String name;
    private final String me;
    private final Duration rest;
    private final long[] epochs = new long[Shards.COUNT];
    private ShardSet held = ShardSet.NONE;
    private long trustedUntilNanos;
    private boolean joined;

    /**
     * Leases under one name.
     *
     * @param name of the instance; at most one living process has it
     * @param incarnation tells this process from earlier ones of the name
     * @param rest how long a lease outlives its last heartbeat, and so a dead process
     */
    public Leases(String name, String incarnation, Duration rest) {
        if (name.isBlank() || name.contains("#")) {
            throw new IllegalArgumentException("An instance's name is not blank and has no '#': " + name);
        }
        this.name = name;
        this.me = name + "#" + incarnation;
        this.rest = rest;
    }

    /**
     * Renews what is held, takes what is free and due to this instance, and tells what it should give up.
     *
     * @param standing what to tell the others of this instance
     */
    public Beat beat(Handle handle, Standing standing) {
        if (!joined) {
            LeaseTable.forget(handle, name);
        }
        long beganNanos = System.nanoTime();
        LeaseTable.View view = LeaseTable.beat(handle, me, standing, rest);
        ShardSet before = held;
        held = note(ShardSet.NONE, view.mine());
        LeaseShare share = LeaseShare.of(me, sharers(view.others(), standing), held, view.free());
        if (!share.claim().isEmpty()) {
            held = note(held, LeaseTable.claim(handle, me, share.claim(), rest));
        }
        trustedUntilNanos = beganNanos + rest.toNanos();
        boolean joins = !joined;
        joined = true;
        return new Beat(
                held.without(before),
                before.without(held),
                share.release(),
                view.waiting(),
                view.oldest(),
                view.free().without(held),
                view.others().values(),
                joins);
    }

    /** Who takes part in the sharing: all but those who have withdrawn, unless that is everybody. */
    private SortedSet<String> sharers(SortedMap<String, Standing> others, Standing mine) {
        SortedMap<String, Standing> all = new TreeMap<>(others);
        all.put(me, mine);
        SortedSet<String> willing = new TreeSet<>(all.keySet());
        willing.removeIf(member -> all.get(member) == Standing.WITHDRAWN);
        return willing.isEmpty() ? new TreeSet<>(all.keySet()) : willing;
    }

    /** Gives shards back at once, for others to take. */
    public void release(Handle handle, ShardSet shards) {
        held = held.without(shards);
        LeaseTable.release(handle, me, shards);
    }

    /** Gives everything back: this instance is no member any more. */
    public void leave(Handle handle) {
        release(handle, ShardSet.ALL);
        LeaseTable.leave(handle, me);
        joined = false;
    }

    /** The shards held, or none once the last heartbeat is too long ago. */
    public ShardSet held() {
        return System.nanoTime() - trustedUntilNanos < 0 ? held : ShardSet.NONE;
    }

    /** The epoch under which a shard is held, or was last. */
    public long epoch(int shard) {
        return epochs[shard];
    }

    public String owner() {
        return me;
    }

    private ShardSet note(ShardSet into, List<Held> shards) {
        ShardSet all = into;
        for (Held shard : shards) {
            epochs[shard.shard()] = shard.epoch();
            all = all.with(shard.shard());
        }
        return all;
    }

    /**
     * What a heartbeat changed.
     *
     * @param gained shards that are new here
     * @param lost shards that others took meanwhile
     * @param surplus held shards that are due to others: to be released when nothing of them is under way
     * @param waiting held shards that have rows
     * @param oldest when the oldest row of held shards, or of those that nobody holds, was written
     * @param unowned shards that nobody holds
     * @param others what the other live members say of themselves
     * @param joins whether this is the first heartbeat, which others should hear of
     */
    public record Beat(
            ShardSet gained,
            ShardSet lost,
            ShardSet surplus,
            ShardSet waiting,
            @Nullable Instant oldest,
            ShardSet unowned,
            Collection<Standing> others,
            boolean joins) {}
}
