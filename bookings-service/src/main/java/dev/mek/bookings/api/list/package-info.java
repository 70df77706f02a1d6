/**
 * What a list of bookings is asked for, and where it goes on.
 *
 * <p>In: a query of a stranger. Out: a filter and a place, or all that is wrong with the query. Never here: the bookings.
 */
@NullMarked
package dev.mek.bookings.api.list;

import org.jspecify.annotations.NullMarked;
