package dev.mek.bookings.domain.workshop;

import java.time.ZoneId;

/**
 * A place where cars are worked on.
 *
 * @param bays how many cars at a time, at least 1; bays are numbered from 1
 * @param hidden not listed, but can be booked by who knows its id
 */
public record Workshop(String id, String name, ZoneId zone, OpeningHours hours, int bays, boolean hidden) {}
