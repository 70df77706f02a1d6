package dev.mek.bookings.inbox;

import java.sql.SQLException;

/**
 * Whether a failure passes by itself. Everything that the database says about itself does, or will once a person has acted
 * (away, full, read-only, not yet migrated, deadlock, serialization): then waiting is right and dropping an event is wrong.
 * Only what it says about the data, and what this program trips over, stays as it is.
 */
final class Transience {

    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY_VIOLATION = "23";

    private Transience() {}

    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                String state = database.getSQLState();
                return state == null || !(state.startsWith(DATA_EXCEPTION) || state.startsWith(INTEGRITY_VIOLATION));
            }
        }
        return false;
    }
}
