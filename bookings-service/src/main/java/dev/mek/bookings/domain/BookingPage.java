package dev.mek.bookings.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bookings, the newest first.
 *
 * @param next the next page starts below this booking; null on the last page
 */
public record BookingPage(List<Booking> items, @Nullable UUID next) {

    public BookingPage {
        items = List.copyOf(items);
    }
}
