package dev.mek.cli.command.booking;

import dev.mek.cli.http.Booking;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a watch waits for.
 *
 * @param status to come to; null to watch for ever
 * @param one whether one booking alone is watched
 */
record Goal(@Nullable String status, boolean one) {

    private static final Set<String> FINAL = Set.of("COMPLETED", "CANCELLED");

    boolean reachedBy(Booking booking) {
        return booking.status().equals(status);
    }

    /** Whether there is nothing left to wait for. */
    boolean lostWith(Booking booking) {
        return status != null && one && !reachedBy(booking) && FINAL.contains(booking.status());
    }
}
