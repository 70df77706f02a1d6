/** Cursor, ring and frames, in milliseconds. */
@NullMarked
package dev.mek.bookings.feed.ring;

import org.jspecify.annotations.NullMarked;
