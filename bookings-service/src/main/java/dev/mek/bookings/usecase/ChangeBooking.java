package dev.mek.bookings.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants a booking changed. Null leaves a field as it is.
 *
 * @param expectedVersion the version that the caller has seen
 */
public record ChangeBooking(
        UUID bookingId,
        long expectedVersion,
        @Nullable WantedSlot slot,
        @Nullable String serviceKind,
        @Nullable String vehicleId,
        @Nullable Notes notes) {

    /** Notes to be set; a null text removes them. */
    public record Notes(@Nullable String text) {}
}
