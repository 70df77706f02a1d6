/**
 * The pure part of the feed: where a client is ({@link dev.mek.bookings.feed.ring.Cursor}), the newest events in memory
 * ({@link dev.mek.bookings.feed.ring.Ring}), how a client goes along them ({@link dev.mek.bookings.feed.ring.Follower}), and
 * what it is sent, byte for byte ({@link dev.mek.bookings.feed.ring.Frames}).
 *
 * <p>In come events already read; out go steps and bytes. No Kafka, no socket, no thread belongs here.
 */
@NullMarked
package dev.mek.bookings.feed.ring;

import org.jspecify.annotations.NullMarked;
