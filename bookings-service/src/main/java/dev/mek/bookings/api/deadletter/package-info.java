/**
 * Dead letters and unknown types over HTTP: lists, a letter with its audit, redrive and discard.
 *
 * <p>In: requests as values. Out: answers as values. Never here: what becomes of a letter; that is the use cases'.
 */
@NullMarked
package dev.mek.bookings.api.deadletter;

import org.jspecify.annotations.NullMarked;
