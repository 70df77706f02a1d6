/**
 * What a booking is and how it moves: three facts, each owned by one party, and a status that follows from them.
 *
 * <p>In: a booking, a command or another party's fact, and the time as a value. Out: a named outcome with the booking as
 * it is afterwards. Never here: SQL, JSON, Kafka, HTTP, a clock or a log; and no exception for a move that is not
 * allowed.
 */
@NullMarked
package dev.mek.bookings.domain;

import org.jspecify.annotations.NullMarked;
