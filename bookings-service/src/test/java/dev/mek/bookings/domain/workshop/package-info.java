/** The rules of slots and days, tried without anything around them. */
@NullMarked
package dev.mek.bookings.domain.workshop;

import org.jspecify.annotations.NullMarked;
