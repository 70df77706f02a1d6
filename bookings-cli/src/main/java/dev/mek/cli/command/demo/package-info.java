/**
 * {@code bookings demo}: the whole story, once, from nothing.
 *
 * <p>In: what is seen over HTTP, on Kafka and over SSE of one booking. Out: every hop as it happens. Never here: how a
 * stack comes up.
 */
@NullMarked
package dev.mek.cli.command.demo;

import org.jspecify.annotations.NullMarked;
