/**
 * What the events say, as records. In: facts of a program, or a document that its contract accepts. Out: the same, exactly.
 * Never here: envelopes, headers, Kafka, rules about bookings.
 */
@NullMarked
package dev.mek.contracts.message;

import org.jspecify.annotations.NullMarked;
