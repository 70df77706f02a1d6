/** The rules of a booking, tried without anything around them. */
@NullMarked
package dev.mek.bookings.domain;

import org.jspecify.annotations.NullMarked;
