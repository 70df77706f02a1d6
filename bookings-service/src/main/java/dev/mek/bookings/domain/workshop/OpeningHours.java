package dev.mek.bookings.domain.workshop;

import java.time.LocalTime;

/**
 * When a workshop is open, every day, on its own wall clock. The same time twice means around the clock.
 *
 * @param closes midnight (00:00) means the end of the day
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {}
