/**
 * Bookings, bays and history as rows of PostgreSQL.
 *
 * <p>In: the caller's Jdbi handle, whose transaction the caller owns, and domain values. Out: domain values. Never here:
 * a decision, or a transaction of its own.
 */
@NullMarked
package dev.mek.bookings.store;

import org.jspecify.annotations.NullMarked;
