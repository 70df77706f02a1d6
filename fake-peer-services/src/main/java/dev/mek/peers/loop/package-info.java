/**
 * What makes a participant run: one thread that reads booking events, keeps the timers, sends the answers.
 *
 * <p>In: booking events from Kafka, a participant, a clock. Out: the participant's events on its own topic, offsets that
 * stand on the first event that is not dealt with yet. Never: what a peer decides; that is the participant's.
 */
@NullMarked
package dev.mek.peers.loop;

import org.jspecify.annotations.NullMarked;
