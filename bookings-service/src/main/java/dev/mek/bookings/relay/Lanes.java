package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.OutboxRow;
import dev.mek.bookings.outbox.ShardSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which row may be sent next: many lanes side by side, one row of each at a time, in the order of its positions. A row
 * passes through offered → flying → delivered → settled (gone from the table); until it is settled it is known, so that
 * reading the table again does not bring it twice. Pure bookkeeping; not thread-safe, it belongs to one loop.
 */
final class Lanes {

    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final ArrayDeque<Lane> ready = new ArrayDeque<>();
    private final Set<Lane> parked = new HashSet<>();
    private final Set<Long> known = new HashSet<>();
    private final int[] unsettled;
    private int flying;
    private long bytes;
    private ShardSet open = ShardSet.NONE;

    Lanes(int shards) {
        this.unsettled = new int[shards];
    }

    /** From now on rows of these shards are taken. */
    void open(ShardSet shards) {
        open = open.or(shards);
    }

    /** Forgets what waits in these shards and takes no more; what flies lands, and is still to be settled. */
    void close(ShardSet shards) {
        open = open.without(shards);
        for (Iterator<Lane> all = lanes.values().iterator(); all.hasNext(); ) {
            Lane lane = all.next();
            if (shards.has(lane.shard)) {
                lane.waiting.forEach(this::forget);
                lane.waiting.clear();
                lane.parked = false;
                parked.remove(lane);
                if (lane.empty()) {
                    all.remove();
                }
            }
        }
    }

    /** Takes a row from the table; false when it is known already or its shard is not open. */
    boolean offer(OutboxRow row) {
        if (!open.has(row.shard()) || !known.add(row.seq())) {
            return false;
        }
        Lane lane = lanes.computeIfAbsent(row.lane(), id -> new Lane(row.shard()));
        lane.add(row);
        bytes += row.bytes();
        enqueue(lane);
        return true;
    }

    /** The next row to send, or null when each lane is empty or waits for an acknowledgement. */
    @Nullable
    OutboxRow next() {
        for (Lane lane = ready.poll(); lane != null; lane = ready.poll()) {
            lane.queued = false;
            if (lane.sendable()) {
                lane.flying = true;
                flying++;
                OutboxRow row = lane.waiting.remove();
                unsettled[row.shard()]++;
                return row;
            }
        }
        return null;
    }

    /** Kafka has it: the lane goes on; the row stays known until it is settled. */
    void delivered(OutboxRow row) {
        land(row, lane(row));
    }

    /** Kafka may or may not have it: it goes again, before all later ones. */
    void failed(OutboxRow row) {
        Lane lane = lane(row);
        unsettled[row.shard()]--;
        if (open.has(row.shard())) {
            lane.waiting.addFirst(row);
        } else {
            forget(row);
        }
        land(row, lane);
    }

    /** As failed, but this lane rests until {@link #unpark}: it is this row that Kafka refuses. */
    void park(OutboxRow row) {
        Lane lane = lane(row);
        if (open.has(row.shard())) {
            lane.parked = true;
            parked.add(lane);
        }
        failed(row);
    }

    /** Lets the parked lanes try again. */
    void unpark() {
        for (Lane lane : parked) {
            lane.parked = false;
            enqueue(lane);
        }
        parked.clear();
    }

    /** These delivered rows are gone from the table, or are no longer this instance's to remove. */
    void settled(Collection<OutboxRow> rows) {
        for (OutboxRow row : rows) {
            forget(row);
            unsettled[row.shard()]--;
        }
    }

    /** The shards with rows that fly or are delivered and not yet settled. */
    ShardSet busy() {
        ShardSet busy = ShardSet.NONE;
        for (int shard = 0; shard < unsettled.length; shard++) {
            busy = unsettled[shard] > 0 ? busy.with(shard) : busy;
        }
        return busy;
    }

    /** Rows known: waiting, flying or delivered. */
    int size() {
        return known.size();
    }

    /** What the known rows take, about. */
    long bytes() {
        return bytes;
    }

    int flying() {
        return flying;
    }

    boolean hasParked() {
        return !parked.isEmpty();
    }

    Set<Long> knownSeqs() {
        return known;
    }

    private void forget(OutboxRow row) {
        if (known.remove(row.seq())) {
            bytes -= row.bytes();
        }
    }

    private Lane lane(OutboxRow row) {
        Lane lane = lanes.get(row.lane());
        if (lane == null || !lane.flying) {
            throw new IllegalStateException("Row " + row.seq() + " is not in flight");
        }
        return lane;
    }

    private void land(OutboxRow row, Lane lane) {
        lane.flying = false;
        flying--;
        if (lane.empty()) {
            lanes.remove(row.lane());
        } else {
            enqueue(lane);
        }
    }

    private void enqueue(Lane lane) {
        if (lane.sendable() && !lane.queued) {
            lane.queued = true;
            ready.add(lane);
        }
    }
}
