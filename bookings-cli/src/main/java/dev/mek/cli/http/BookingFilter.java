package dev.mek.cli.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which bookings; null means any. The times are about the slot's start. */
public record BookingFilter(
        @Nullable String status,
        @Nullable String workshop,
        @Nullable String customer,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final BookingFilter ALL = new BookingFilter(null, null, null, null, null);

    QueryString query() {
        return new QueryString()
                .and("status", status)
                .and("workshop", workshop)
                .and("customer", customer)
                .and("from", from)
                .and("to", to);
    }
}
