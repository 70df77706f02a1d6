/**
 * What the service does, one method a use case. This is the one room that owns transactions: what a method changes
 * commits as a whole, the events that tell of it included, or not at all.
 *
 * <p>In: a caller's command or other parties' events. Out: a named answer, after the commit. Never here: HTTP, Kafka,
 * or rules of the domain.
 */
@NullMarked
package dev.mek.bookings.usecase;

import org.jspecify.annotations.NullMarked;
