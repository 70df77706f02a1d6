package dev.mek.bookings.deadletter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are wanted; what is empty or null wants all.
 *
 * @param topic where they lay, without the prefix of the cluster's user
 * @param since only those that were parked at that time or later
 */
public record DeadLetterFilter(
        Set<State> states,
        Set<Reason> reasons,
        @Nullable String topic,
        @Nullable UUID bookingId,
        @Nullable Instant since) {

    public DeadLetterFilter {
        states = Set.copyOf(states);
        reasons = Set.copyOf(reasons);
    }
}
