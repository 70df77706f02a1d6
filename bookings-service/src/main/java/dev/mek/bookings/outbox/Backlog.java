package dev.mek.bookings.outbox;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * How many events wait in the outbox, of all instances; counted when asked, at most once a second, and only so far. While
 * the database is away it is as many as it was last. Thread-safe.
 */
public final class Backlog {

    /** Beyond this it is just "very many": counting on would cost the database more than the number is worth. */
    public static final int ROWS_MAX = 100_000;

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Jdbi database;
    private long rows;
    private long countedAtNanos = System.nanoTime() - FRESH_NANOS;

    public Backlog(Jdbi database) {
        this.database = database;
    }

    public synchronized long rows() {
        if (System.nanoTime() - countedAtNanos >= FRESH_NANOS) {
            try {
                rows = count();
            } catch (JdbiException away) {
                // The last number is as good as any; that the database is away is told elsewhere.
            }
            countedAtNanos = System.nanoTime();
        }
        return rows;
    }

    private long count() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM (SELECT FROM outbox LIMIT :max) AS some")
                        .bind("max", ROWS_MAX)
                        .mapTo(Long.class)
                        .one());
    }
}
