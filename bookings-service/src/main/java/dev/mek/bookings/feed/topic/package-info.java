/**
 * The feed's side to Kafka: one thread that reads the topic into a ring ({@link dev.mek.bookings.feed.topic.Tail}), readers
 * for who missed more than the ring has ({@link dev.mek.bookings.feed.topic.LogReader}), and the watch that tells a
 * re-created topic from its predecessor.
 *
 * <p>In come records; out go events and cursors. Consumer groups and offsets stored on the broker never belong here: where
 * a client is, the client knows.
 */
@NullMarked
package dev.mek.bookings.feed.topic;

import org.jspecify.annotations.NullMarked;
