/**
 * {@code bookings dead-letters}: what the service could not handle, and what to do about it. One file a command.
 *
 * <p>In: words typed. Out: requests to the service, and what it says, printed. Never here: the service's classes.
 */
@NullMarked
package dev.mek.cli.command.deadletter;

import org.jspecify.annotations.NullMarked;
