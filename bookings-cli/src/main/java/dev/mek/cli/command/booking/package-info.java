/**
 * Commands about bookings, one file each.
 *
 * <p>In: checked options. Out: calls of the service, and what it answered in the format that was asked for. Never here:
 * HTTP itself.
 */
@NullMarked
package dev.mek.cli.command.booking;

import org.jspecify.annotations.NullMarked;
