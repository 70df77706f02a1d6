package dev.mek.bookings.retention;

import dev.mek.bookings.loop.LoopThread;
import dev.mek.bookings.telemetry.RetentionMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps, from start to close. A failed sweep is tried again in the next round: nothing waits for it. Thread-safe. */
public final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** "bookings" in letters' places: no other program on this database takes this lock. */
    private static final long TURN = 0x626f6f6b696e6773L;

    private static final int NOT_MY_TURN = -1;

    private final Jdbi database;
    private final List<Sweep> sweeps;
    private final RetentionSettings settings;
    private final RetentionMetrics metrics;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final LoopThread thread;

    private Retention(
            Jdbi database,
            List<Sweep> sweeps,
            RetentionSettings settings,
            RetentionMetrics metrics,
            InstantSource clock) {
        this.database = database;
        this.sweeps = List.copyOf(sweeps);
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        sweeps.forEach(sweep -> metrics.sweeps(sweep.name()));
        this.thread = LoopThread.start("retention", this::run);
    }

    /** Starts to sweep; the first round comes after a random part of the period, so that instances take turns. */
    public static Retention start(
            Jdbi database,
            List<Sweep> sweeps,
            RetentionSettings settings,
            RetentionMetrics metrics,
            InstantSource clock) {
        return new Retention(database, sweeps, settings, metrics, clock);
    }

    /** Whether the loop runs; it ends by a close only, or by an error that no restart of the loop would mend. */
    public boolean alive() {
        return thread.alive();
    }

    @Override
    public void close() {
        stopped.countDown();
        thread.await(settings.stopBound());
    }

    private void run() {
        long everyMs = settings.every().toMillis();
        Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(everyMs) + 1);
        while (!stoppedWithin(pause)) {
            sweeps.forEach(this::sweep);
            pause = settings.every();
        }
    }

    private void sweep(Sweep sweep) {
        try {
            int removed;
            do {
                removed = database.inTransaction(handle -> batch(handle, sweep));
                if (removed > 0) {
                    metrics.removed(sweep.name(), removed);
                }
            } while (removed == settings.rowsMax() && !stoppedWithin(settings.rest()));
        } catch (JdbiException failed) {
            metrics.failed(sweep.name());
            LOG.atWarn()
                    .addKeyValue("table", sweep.name())
                    .addKeyValue("error", failed.toString())
                    .log("What has served its time could not be removed");
        }
    }

    /** A removal that a crash undoes is made again, so its commit does not wait for the disk. */
    private int batch(Handle handle, Sweep sweep) {
        boolean mine =
                handle.createQuery("""
                        SELECT pg_try_advisory_xact_lock(:turn) AND set_config('synchronous_commit', 'off', true) = 'off'
                        """).bind("turn", TURN).mapTo(Boolean.class).one();
        if (!mine) {
            return NOT_MY_TURN;
        }
        return handle.createUpdate(sweep.sql())
                .bind("before", clock.instant().minus(sweep.keep()).atOffset(ZoneOffset.UTC))
                .bind("rows", settings.rowsMax())
                .execute();
    }

    private boolean stoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
