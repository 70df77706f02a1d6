package dev.mek.bookings.domain.workshop;

/** A bay that a booking holds for a slot. */
public record TakenBay(int bay, Slot slot) {}
