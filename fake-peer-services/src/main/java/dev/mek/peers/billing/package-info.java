/**
 * The billing team: speaks of payments, in one event type per fact.
 *
 * <p>In: a booking's snapshot. Out: planned payment events. Never: Kafka, clocks, workshop.
 */
@NullMarked
package dev.mek.peers.billing;

import org.jspecify.annotations.NullMarked;
