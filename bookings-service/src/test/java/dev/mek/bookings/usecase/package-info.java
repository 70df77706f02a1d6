/** Use cases, tried on a real PostgreSQL with as many instances as the test needs. */
@NullMarked
package dev.mek.bookings.usecase;

import org.jspecify.annotations.NullMarked;
