/**
 * What a peer does with a booking, as values and pure functions.
 *
 * <p>In: what a peer knows of a booking and the booking's newest snapshot. Out: the answers it means to give, each after
 * a delay. Never: Kafka, a clock, a thread, or chance that the seed does not decide: the same seed, booking, request
 * revision and step always come to the same.
 */
@NullMarked
package dev.mek.peers.behaviour;

import org.jspecify.annotations.NullMarked;
