package dev.mek.bookings.usecase;

import java.time.Duration;
import org.jdbi.v3.core.JdbiException;

/**
 * How many dead letters are parked now, of all instances; counted when asked, at most once a second, and only so far.
 * While the database is away it is as many as it was last. Thread-safe.
 */
public final class ParkedCount {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final DeadLetterQueries queries;
    private long letters;
    private long countedAtNanos = System.nanoTime() - FRESH_NANOS;

    public ParkedCount(DeadLetterQueries queries) {
        this.queries = queries;
    }

    public synchronized long letters() {
        if (System.nanoTime() - countedAtNanos >= FRESH_NANOS) {
            try {
                letters = queries.parked();
            } catch (JdbiException away) {
                // The last number is as good as any; that the database is away is told elsewhere.
            }
            countedAtNanos = System.nanoTime();
        }
        return letters;
    }
}
