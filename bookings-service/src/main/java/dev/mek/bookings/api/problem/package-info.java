/**
 * What can go wrong with a request, as a closed list, and how it is told (RFC 9457).
 *
 * <p>In: a kind, a sentence about this occurrence, violations. Out: the fields of a problem document. Never here: the
 * decision that something is wrong; that belongs to whoever looked.
 */
@NullMarked
package dev.mek.bookings.api.problem;

import org.jspecify.annotations.NullMarked;
