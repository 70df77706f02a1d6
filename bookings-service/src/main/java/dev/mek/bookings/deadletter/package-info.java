/**
 * What can never be handled, as values: a record's bytes, where it lay, why it was left out, and what it looks like when
 * it is published again.
 *
 * <p>In: bytes of others. Out: bounded values, and the outbox's event of each. Never here: a database, Kafka, or a
 * decision what is to become of one.
 */
@NullMarked
package dev.mek.bookings.deadletter;

import org.jspecify.annotations.NullMarked;
