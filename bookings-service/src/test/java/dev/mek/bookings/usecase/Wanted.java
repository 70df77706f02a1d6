package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.Terms;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Slot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer wants next of a booking: the end of it, or other terms, null leaving a term as it is. */
record Wanted(
        boolean cancel,
        @Nullable Instant start,
        @Nullable ServiceKind service,
        @Nullable String vehicleId) {

    /** Whether the other parties are asked again. */
    boolean asksAgain() {
        return start != null || service != null;
    }

    ChangeBooking change(Booking booking) {
        return new ChangeBooking(
                booking.id(),
                booking.version(),
                start == null ? null : new WantedSlot(start, null),
                service == null ? null : service.id(),
                vehicleId,
                null);
    }

    Terms terms(Terms before, ServiceKind kindBefore) {
        ServiceKind kind = service == null ? kindBefore : service;
        Instant from = start == null ? before.slot().start() : start;
        return new Terms(
                before.workshopId(),
                Slot.from(from, kind.duration()),
                kind.id(),
                kind.price(),
                before.customerId(),
                vehicleId == null ? before.vehicleId() : vehicleId,
                before.notes());
    }
}
