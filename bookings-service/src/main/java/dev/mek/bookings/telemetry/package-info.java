/**
 * What the service tells about itself: metrics, health, and the shape of its log lines.
 *
 * <p>In come plain numbers, durations and names; out go Prometheus text, health answers and JSON lines. Nothing here knows
 * a booking, a topic or a table: the packages that do call the small holders ({@link
 * dev.mek.bookings.telemetry.OutboxMetrics} and its neighbours).
 */
@NullMarked
package dev.mek.bookings.telemetry;

import org.jspecify.annotations.NullMarked;
