/**
 * The event contracts of bookings, workshop and billing, and the code that reads, checks and speaks them.
 *
 * <p>In: the files of the contracts module (catalogue, schemas, examples), bytes from Kafka. Out: messages as sealed
 * records, bytes for Kafka, violations. Never here: what a booking means, a loop that reads or writes Kafka, a database.
 *
 * <p>Arrows: json ← catalog ← schema ← message ← wire; a package uses those to its left and nothing to its right.
 */
@NullMarked
package dev.mek.contracts;

import org.jspecify.annotations.NullMarked;
