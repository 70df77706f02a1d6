package dev.mek.bookings.relay;

import dev.mek.bookings.lease.Leases;
import dev.mek.bookings.lease.Standing;
import dev.mek.bookings.loop.Backoff;
import dev.mek.bookings.outbox.OutboxRow;
import dev.mek.bookings.outbox.OutboxRows;
import dev.mek.bookings.outbox.Publication;
import dev.mek.bookings.outbox.ShardSet;
import dev.mek.bookings.telemetry.OutboxMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's one thread: it keeps the leases, reads the outbox, sends, and removes what Kafka has. Everything it holds
 * in memory is a copy; the table is the truth, so an error at any point costs at most a repeat.
 */
final class RelayLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

    // A queue's statistics are always those of another moment; with one way into each table the plan cannot flip. A
    // removal that a crash undoes is repeated, so no commit here waits for the disk.
    private static final String SESSION = """
            SET synchronous_commit = off; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
            SET jit = off; SET plan_cache_mode = force_generic_plan
            """;

    private final Jdbi database;
    private final Leases leases;
    private final Lanes lanes;
    private final Flight flight;
    private final Sender sender;
    private final Wakeup wakeup;
    private final RelaySettings settings;
    private final OutboxMetrics metrics;
    private final Reach reach;
    private final BooleanSupplier probe;
    private final Backoff backoff =
            new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), RandomGenerator.getDefault());

    private ShardSet dirty = ShardSet.NONE;
    private ShardSet surplus = ShardSet.NONE;
    private long beatAtNanos = System.nanoTime();
    private @Nullable Instant oldest;
    private ShardSet unowned = ShardSet.NONE;
    private Standing told = Standing.UNPROVEN;
    private volatile RelayStatus status = new RelayStatus(ShardSet.NONE, 0, null, ShardSet.NONE, false, null);
    private volatile Stop stop = Stop.NO;
    private volatile long stopAtNanos;
    private boolean finished;

    /** How the loop is to end. */
    private enum Stop {
        NO,
        /** Finish what is under way, give the leases back. */
        ORDERLY,
        /** As if the process died: for tests. */
        DEAD
    }

    RelayLoop(
            Jdbi database,
            Leases leases,
            Lanes lanes,
            Sender sender,
            Wakeup wakeup,
            BooleanSupplier probe,
            RelaySettings settings,
            OutboxMetrics metrics) {
        this.database = database;
        this.leases = leases;
        this.lanes = lanes;
        this.sender = sender;
        this.wakeup = wakeup;
        this.probe = probe;
        this.settings = settings;
        this.metrics = metrics;
        this.reach = new Reach(settings.reach(), System.nanoTime());
        this.flight = new Flight(lanes, sender, settings, metrics);
    }

    RelayStatus status() {
        return status;
    }

    void stop() {
        stopAtNanos = System.nanoTime() + settings.stopBound().toNanos() / 2;
        stop = Stop.ORDERLY;
        wakeup.signal();
    }

    void die() {
        stop = Stop.DEAD;
        wakeup.signal();
    }

    @Override
    public void run() {
        while (!done()) {
            try (Handle handle = database.open()) {
                handle.execute(SESSION);
                while (!done()) {
                    round(handle);
                    backoff.reset();
                    wakeup.await(restNanos());
                }
                leave(handle);
            } catch (RuntimeException failed) {
                pause(failed);
            }
        }
        sender.close(Duration.ZERO);
    }

    private void round(Handle handle) {
        Stop seen = stop;
        beat(handle);
        flight.land();
        hear(handle);
        read(handle);
        if (!leases.held().isEmpty()) {
            flight.send();
        }
        remove(handle, seen == Stop.ORDERLY);
        handOver(handle);
        finished = seen == Stop.ORDERLY && lanes.size() == 0 && dirty.isEmpty();
        status = new RelayStatus(leases.held(), lanes.size(), oldest, unowned, reach.withdrawn(), flight.outageSince());
    }

    private void beat(Handle handle) {
        if (!wakeup.takeLeaseNews() && System.nanoTime() - beatAtNanos < 0) {
            return;
        }
        beatAtNanos = System.nanoTime() + settings.heartbeat().toNanos();
        Standing standing = reach.look(outage(), flight.acknowledgements(), System.nanoTime());
        Leases.Beat beat = leases.beat(handle, standing);
        surplus = beat.surplus();
        lanes.close(beat.lost().or(surplus));
        lanes.open(leases.held().without(surplus));
        dirty = dirty.or(beat.gained()).or(beat.waiting());
        oldest = beat.oldest();
        unowned = beat.unowned();
        if (beat.joins() || isNews(told, standing)) {
            Listener.tellLeases(handle);
        }
        told = standing;
        follow(reach.hear(beat.others(), System.nanoTime()));
        if (!beat.gained().isEmpty() || !beat.lost().isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("gained", beat.gained())
                    .addKeyValue("lost", beat.lost())
                    .addKeyValue("members", beat.others().size() + 1)
                    .log("Shards of the outbox changed hands");
        }
    }

    private void follow(Reach.Advice advice) {
        switch (advice) {
            case CARRY_ON -> {}
            case WITHDRAW -> withdraw();
            case PROBE -> probe();
        }
    }

    /** What flies may still arrive: then the next holder's send is a repeat, or it is one of this. */
    private void withdraw() {
        LOG.atWarn()
                .addKeyValue("shards", leases.held())
                .log("Kafka takes events of other instances and none of this one; they get its shards");
        surplus = leases.held();
        lanes.close(surplus);
        flight.abort();
        beatAtNanos = System.nanoTime();
    }

    private void probe() {
        boolean withdrawn = reach.withdrawn();
        boolean answers = probe.getAsBoolean();
        reach.probed(answers, System.nanoTime());
        if (answers) {
            beatAtNanos = System.nanoTime();
        }
        if (answers && withdrawn) {
            LOG.atInfo().log("Kafka answers this instance again; it takes its share of the shards");
            flight.startAfresh();
        }
    }

    private Duration outage() {
        Instant since = flight.outageSince();
        return since == null ? Duration.ZERO : Duration.between(since, Instant.now());
    }

    /** Whether others should hear of it at once; who only went from work to rest is no news. */
    private static boolean isNews(Standing before, Standing now) {
        return before != now && (changesShares(before) || changesShares(now));
    }

    private static boolean changesShares(Standing standing) {
        return standing == Standing.STUCK || standing == Standing.WITHDRAWN;
    }

    private void hear(Handle handle) {
        ShardSet mine = leases.held().without(surplus);
        ShardSet committed = wakeup.takeCommitted();
        dirty = dirty.or(committed).or(wakeup.takeNotified()).and(mine);
        ShardSet others = committed.without(mine);
        if (!others.isEmpty()) {
            Listener.tellRows(handle, others);
        }
    }

    private void read(Handle handle) {
        if (dirty.isEmpty() || !hasRoom()) {
            return;
        }
        int limit = Math.max(1, (settings.windowRows() - lanes.size()) / dirty.size());
        long bytesMax = settings.windowBytes() - lanes.bytes();
        long bytes = 0;
        int[] taken = new int[Long.SIZE];
        for (OutboxRow row : OutboxRows.read(handle, dirty, lanes.knownSeqs(), limit, bytesMax)) {
            lanes.offer(row);
            taken[row.shard()]++;
            bytes += row.bytes();
        }
        if (bytes < bytesMax) {
            dirty = ShardSet.of(dirty.stream().filter(shard -> taken[shard] >= limit));
        }
    }

    /** By halves, so that a long backlog is not read a few rows at a time. */
    private boolean hasRoom() {
        return lanes.size() <= settings.windowRows() / 2 && lanes.bytes() <= settings.windowBytes() / 2;
    }

    private void remove(Handle handle, boolean atOnce) {
        List<Publication> gone = flight.removable(atOnce);
        if (!gone.isEmpty()) {
            OutboxRows.remove(handle, leases.owner(), leases::epoch, gone);
            flight.removed(gone);
            metrics.batch(gone.size());
        }
    }

    private void handOver(Handle handle) {
        ShardSet quiet = surplus.without(lanes.busy());
        if (!quiet.isEmpty()) {
            leases.release(handle, quiet);
            surplus = surplus.without(quiet);
            Listener.tellLeases(handle);
        }
    }

    private void leave(Handle handle) {
        if (stop == Stop.DEAD) {
            return;
        }
        lanes.close(ShardSet.ALL);
        sender.close(settings.stopBound().dividedBy(2));
        flight.land();
        remove(handle, true);
        leases.leave(handle);
        Listener.tellLeases(handle);
    }

    private boolean done() {
        return switch (stop) {
            case NO -> false;
            case ORDERLY -> finished || System.nanoTime() - stopAtNanos >= 0;
            case DEAD -> true;
        };
    }

    private long restNanos() {
        boolean readsOn = !dirty.isEmpty() && hasRoom();
        return readsOn || done() ? 0 : flight.dueNanos(beatAtNanos) - System.nanoTime();
    }

    private void pause(RuntimeException failed) {
        metrics.failed("database");
        Duration pause = backoff.next();
        LOG.atWarn()
                .addKeyValue("error", failed.toString())
                .addKeyValue("pauseMs", pause.toMillis())
                .log("A round of the relay failed");
        // Whatever the rest was woken for is looked at again; a commit that was told meanwhile may be forgotten.
        dirty = ShardSet.ALL;
        long untilNanos = System.nanoTime() + pause.toNanos();
        for (long rest = pause.toNanos(); rest > 0 && !done(); rest = untilNanos - System.nanoTime()) {
            wakeup.await(rest);
        }
    }
}
