package dev.mek.bookings.domain;

/** The fact that we own: whether the customer still wants the booking. */
public enum Request {
    OPEN,
    CANCELLED
}
