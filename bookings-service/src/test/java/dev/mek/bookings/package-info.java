/** The whole service: its process and its wiring. */
@NullMarked
package dev.mek.bookings;

import org.jspecify.annotations.NullMarked;
