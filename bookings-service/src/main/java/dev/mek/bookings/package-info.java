/**
 * The bookings service: one program that takes bookings over HTTP, keeps them in PostgreSQL, publishes their events,
 * maps the events of workshop and billing onto them and streams every change.
 *
 * <p>In: the process's environment and its signals. Out: a running service, wired in order and closed in reverse. Never
 * here: anything but wiring.
 */
@NullMarked
package dev.mek.bookings;

import org.jspecify.annotations.NullMarked;
