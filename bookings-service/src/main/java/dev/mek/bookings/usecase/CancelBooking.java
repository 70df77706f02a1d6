package dev.mek.bookings.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer no longer wants a booking.
 *
 * @param expectedVersion the version that the caller has seen; null cancels whatever is current
 */
public record CancelBooking(UUID bookingId, @Nullable Long expectedVersion) {}
