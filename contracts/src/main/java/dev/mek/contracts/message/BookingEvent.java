package dev.mek.contracts.message;

import java.util.UUID;

/** A visible change of a booking. Its document is the snapshot itself. */
public record BookingEvent(BookingEventKind kind, BookingSnapshot booking) implements Message {

    @Override
    public UUID bookingId() {
        return booking.id();
    }

    @Override
    public String type() {
        return kind.type();
    }
}
