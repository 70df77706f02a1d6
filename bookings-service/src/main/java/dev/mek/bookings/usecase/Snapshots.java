package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.Facts;
import dev.mek.bookings.domain.Terms;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.Slot;

/** A booking as others see it: what is in effect, without notes. */
public final class Snapshots {

    private Snapshots() {}

    public static BookingSnapshot of(Booking booking) {
        Facts facts = booking.facts();
        Terms terms = booking.terms();
        return new BookingSnapshot(
                booking.id(),
                booking.version(),
                facts.requestRevision(),
                booking.status().name(),
                facts.request().name(),
                booking.work().name(),
                booking.payment().name(),
                terms.workshopId(),
                new Slot(terms.slot().start(), terms.slot().end()),
                terms.serviceKind(),
                terms.customerId(),
                terms.vehicleId(),
                new Money(terms.price().amountMinor(), terms.price().currency()),
                booking.createdAt(),
                booking.changedAt());
    }
}
