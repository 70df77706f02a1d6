/**
 * Every change of a booking, from Kafka to whoever listens.
 *
 * <p>In comes the topic {@code bookings.booking.v1}, read by each instance for itself (no group); out go Server-Sent
 * Events, one stream per client, each resumable on any instance by its cursor. One thread reads the topic into a bounded
 * ring; each client's own thread follows the ring ({@link dev.mek.bookings.feed.ClientStream}), so that a slow one holds
 * nobody up; cursors older than the ring are read from Kafka by a bounded number of clients at a time ({@link
 * dev.mek.bookings.feed.CatchUp}).
 *
 * <p>No database and no use case belong here: the feed tells what was published, never what is.
 */
@NullMarked
package dev.mek.bookings.feed;

import org.jspecify.annotations.NullMarked;
