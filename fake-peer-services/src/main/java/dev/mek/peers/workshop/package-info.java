/**
 * The workshop team: speaks of work orders, in one event type whose {@code state} is its own word.
 *
 * <p>In: a booking's snapshot. Out: planned work-order updates. Never: Kafka, clocks, billing.
 */
@NullMarked
package dev.mek.peers.workshop;

import org.jspecify.annotations.NullMarked;
