/**
 * What workshops offer: places with their hours and bays, services with their prices, and the slots that can be booked.
 *
 * <p>In: reference data and the time as a value. Out: slots, and what is wrong with one that cannot be. Never here: a
 * booking, SQL, or a clock.
 */
@NullMarked
package dev.mek.bookings.domain.workshop;

import org.jspecify.annotations.NullMarked;
