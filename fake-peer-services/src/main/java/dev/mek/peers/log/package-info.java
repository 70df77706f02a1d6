/**
 * How a line of the log looks.
 *
 * <p>In: logback's events. Out: one JSON object a line, in the shape that the bookings service's lines have. Never: what is
 * logged.
 */
@NullMarked
package dev.mek.peers.log;

import org.jspecify.annotations.NullMarked;
