package dev.mek.bookings.domain.workshop;

import java.time.Duration;

/** A kind of work that can be booked, at the same price everywhere. */
public record ServiceKind(String id, String name, Duration duration, Money price) {}
