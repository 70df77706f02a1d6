/**
 * The peers as an operator sees them.
 *
 * <p>In: how each loop is. Out: {@code GET /health/{started,live,ready}} as JSON. Never: bookings, or a word to Kafka.
 */
@NullMarked
package dev.mek.peers.admin;

import org.jspecify.annotations.NullMarked;
