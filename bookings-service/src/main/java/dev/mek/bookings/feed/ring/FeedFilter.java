package dev.mek.bookings.feed.ring;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a client wants; what is not given does not narrow.
 *
 * @param booking only this booking
 * @param statuses only changes to one of these statuses; empty means all
 * @param workshop only bookings at this workshop
 */
public record FeedFilter(
        @Nullable UUID booking,
        Set<String> statuses,
        @Nullable String workshop) {
    public static final FeedFilter ALL = new FeedFilter(null, Set.of(), null);

    public FeedFilter {
        statuses = Set.copyOf(statuses);
    }

    public boolean wants(FeedEvent event) {
        return (booking == null || booking.equals(event.bookingId()))
                && (statuses.isEmpty() || statuses.contains(event.status()))
                && (workshop == null || workshop.equals(event.workshopId()));
    }
}
