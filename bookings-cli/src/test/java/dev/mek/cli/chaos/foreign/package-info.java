/**
 * Mischief on the topics of others, of the kinds that Kafka and other teams are entitled to: copies of their events, byte
 * for byte, late and out of order, and records that nobody can read.
 *
 * <p>In: a cluster and a seed. Out: records. Never here: an event that says something new.
 */
@NullMarked
package dev.mek.cli.chaos.foreign;

import org.jspecify.annotations.NullMarked;
