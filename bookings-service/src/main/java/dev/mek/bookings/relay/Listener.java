package dev.mek.bookings.relay;

import dev.mek.bookings.loop.Backoff;
import dev.mek.bookings.loop.LoopThread;
import dev.mek.bookings.outbox.ShardSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other instances tell, on a connection that does nothing else. A notification lost while the connection is
 * down is made good by a look at everything when it is back.
 */
final class Listener {

    static final String CHANNEL = "relay";
    private static final String LEASES = "leases";
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    // Only a bound on how long a stop waits: resting costs no statement.
    private static final int LISTEN_MS = 500;

    private final Jdbi database;
    private final Wakeup wakeup;
    private final Backoff backoff =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), RandomGenerator.getDefault());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final LoopThread thread;

    private Listener(Jdbi database, Wakeup wakeup) {
        this.database = database;
        this.wakeup = wakeup;
        this.thread = LoopThread.start("relay-listener", this::run);
    }

    static Listener start(Jdbi database, Wakeup wakeup) {
        return new Listener(database, wakeup);
    }

    /** Tells all instances, this one too, that rows wait in these shards. One autocommit statement. */
    static void tellRows(Handle handle, ShardSet shards) {
        tell(handle, Long.toHexString(shards.bits()));
    }

    /** Tells all instances, this one too, that leases became free or due. One autocommit statement. */
    static void tellLeases(Handle handle) {
        tell(handle, LEASES);
    }

    void stop(Duration bound) {
        stopped.countDown();
        thread.await(bound);
    }

    private static void tell(Handle handle, String payload) {
        handle.createQuery("SELECT pg_notify(:channel, :payload)::text")
                .bind("channel", CHANNEL)
                .bind("payload", payload)
                .mapTo(String.class)
                .one();
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Handle handle = database.open()) {
                listen(handle);
            } catch (SQLException | JdbiException away) {
                pause(away);
            }
        }
    }

    private void listen(Handle handle) throws SQLException {
        handle.execute("LISTEN " + CHANNEL);
        backoff.reset();
        wakeup.notified(ShardSet.ALL);
        wakeup.leasesChanged();
        PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
        while (stopped.getCount() > 0) {
            for (PGNotification notification : connection.getNotifications(LISTEN_MS)) {
                hear(notification.getParameter());
            }
        }
    }

    private void hear(String payload) {
        if (payload.equals(LEASES)) {
            wakeup.leasesChanged();
            return;
        }
        try {
            wakeup.notified(new ShardSet(Long.parseLong(payload, 16)));
        } catch (IllegalArgumentException strange) {
            // Another version of this service may say more: whatever it is, a look at everything covers it.
            wakeup.notified(ShardSet.ALL);
        }
    }

    private void pause(Exception away) {
        Duration pause = backoff.next();
        LOG.atWarn()
                .addKeyValue("error", away.getMessage())
                .addKeyValue("pauseMs", pause.toMillis())
                .log("Cannot hear other instances, the database is away");
        try {
            boolean ignored = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
