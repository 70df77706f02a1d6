/**
 * HTTP's own words as plain values: request, answer, entity tags, media types, query parameters.
 *
 * <p>In: strings and bytes as they came over the wire. Out: checked values, or a {@link
 * dev.mek.bookings.api.problem.Refusal} that says all that is wrong. Never here: bookings, sockets, the web server.
 */
@NullMarked
package dev.mek.bookings.api.http;

import org.jspecify.annotations.NullMarked;
