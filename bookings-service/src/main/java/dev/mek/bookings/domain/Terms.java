package dev.mek.bookings.domain;

import dev.mek.bookings.domain.workshop.Money;
import dev.mek.bookings.domain.workshop.Slot;
import org.jspecify.annotations.Nullable;

/** What the customer asked for. Notes stay with us; all else travels in events. */
public record Terms(
        String workshopId,
        Slot slot,
        String serviceKind,
        Money price,
        String customerId,
        String vehicleId,
        @Nullable String notes) {

    /** Whether these terms ask the other parties for something else: another slot or another service. */
    boolean asksOtherThan(Terms other) {
        return !slot.equals(other.slot) || !serviceKind.equals(other.serviceKind);
    }
}
