package dev.mek.bookings.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings a list shows. Null, or no status, asks for no restriction; without a workshop, those of hidden
 * workshops are left out.
 *
 * @param from slots that end after it
 * @param to slots that start before it
 */
public record BookingFilter(
        Set<Status> statuses,
        @Nullable String workshopId,
        @Nullable String customerId,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final BookingFilter ALL = new BookingFilter(Set.of(), null, null, null, null);

    public BookingFilter {
        statuses = Set.copyOf(statuses);
    }
}
