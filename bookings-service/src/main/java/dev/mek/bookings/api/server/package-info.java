/**
 * The web server and nothing above HTTP: listens, bounds, cuts off the slow, and carries values between the connection
 * and the routes.
 *
 * <p>In: the table of routes and the limits. Out: a listening server. Never here: what a route does, or what a booking is.
 */
@NullMarked
package dev.mek.bookings.api.server;

import org.jspecify.annotations.NullMarked;
