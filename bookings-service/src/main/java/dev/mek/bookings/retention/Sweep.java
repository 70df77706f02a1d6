package dev.mek.bookings.retention;

import java.time.Duration;

/**
 * What is removed, and when.
 *
 * @param name as in metrics and logs: the table
 * @param keep how long a row is kept
 * @param sql deletes at most {@code :rows} rows that are older than {@code :before}, and has an index to find them by
 */
public record Sweep(String name, Duration keep, String sql) {

    public Sweep {
        if (!keep.isPositive()) {
            throw new IllegalArgumentException(name + " is kept for some time, not " + keep);
        }
        if (!sql.contains(":rows") || !sql.contains(":before")) {
            throw new IllegalArgumentException("The statement for " + name + " has no bound :rows or no :before");
        }
    }

    /** Removes all that a table has of another age. */
    public static Sweep of(String table, String timeColumn, Duration keep) {
        return of(table, timeColumn, keep, "true");
    }

    /**
     * Removes what a table has of another age and a certain state.
     *
     * @param condition in SQL, part of this program
     */
    public static Sweep of(String table, String timeColumn, Duration keep, String condition) {
        return new Sweep(table, keep, """
                DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM %1$s WHERE %2$s < :before AND %3$s
                    ORDER BY %2$s LIMIT :rows FOR UPDATE SKIP LOCKED))
                """.formatted(table, timeColumn, condition));
    }
}
