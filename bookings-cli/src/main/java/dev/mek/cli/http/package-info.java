/**
 * The service as seen from outside: HTTP routes, problems, and the stream of changes.
 *
 * <p>In: an address and plain values. Out: bookings, slots and changes as the service told them, unknown fields
 * included; or a failure that says what the service refused. Never here: how they are shown.
 */
@NullMarked
package dev.mek.cli.http;

import org.jspecify.annotations.NullMarked;
