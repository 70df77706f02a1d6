/** Rows and constraints, tried on a real PostgreSQL. */
@NullMarked
package dev.mek.bookings.store;

import org.jspecify.annotations.NullMarked;
