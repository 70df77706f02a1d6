package dev.mek.bookings.usecase;

import org.jspecify.annotations.Nullable;

/** A customer asks for a booking. The text fields are bounded by the caller's edge. */
public record CreateBooking(
        String workshopId,
        String serviceKind,
        WantedSlot slot,
        String customerId,
        String vehicleId,
        @Nullable String notes) {}
