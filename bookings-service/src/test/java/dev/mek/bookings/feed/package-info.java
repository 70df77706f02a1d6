/** The feed over a real Kafka and a real web server. */
@NullMarked
package dev.mek.bookings.feed;

import org.jspecify.annotations.NullMarked;
