/** To be described. */
@NullMarked
package dev.mek.bookings;

import org.jspecify.annotations.NullMarked;
