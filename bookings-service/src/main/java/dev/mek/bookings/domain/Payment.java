package dev.mek.bookings.domain;

/** The fact that billing owns, in our words. */
public enum Payment {
    NONE,
    AUTHORIZED,
    CAPTURED,
    DECLINED,
    REFUNDED
}
