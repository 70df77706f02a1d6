/**
 * Many clients of the feed on one thread: what it costs to serve thousands shows only when the clients cost next to nothing.
 *
 * <p>In come frames as bytes; out go counts and latencies. Whether the order is right is for clients that read all of a
 * frame, which is not done here.
 */
@NullMarked
package dev.mek.bookings.crowd;

import org.jspecify.annotations.NullMarked;
