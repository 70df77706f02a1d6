package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.EventKind;

/** One visible change: the booking as it is afterwards, what the change is called, and why. */
record Step(Booking booking, EventKind event, Occasion occasion) {}
