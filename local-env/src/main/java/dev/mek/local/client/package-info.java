/**
 * The command's side of a supervisor: start one, ask it, follow it, end it.
 *
 * <p>In comes a stack folder; out go status, events and log lines as values. Printing never belongs here.
 */
@NullMarked
package dev.mek.local.client;

import org.jspecify.annotations.NullMarked;
