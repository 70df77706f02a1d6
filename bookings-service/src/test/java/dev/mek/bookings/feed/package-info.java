/** The feed's pure parts in milliseconds, the whole over a real Kafka. */
@NullMarked
package dev.mek.bookings.feed;

import org.jspecify.annotations.NullMarked;
