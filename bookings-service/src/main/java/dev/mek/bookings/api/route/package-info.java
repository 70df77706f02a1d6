/**
 * From a request to the answer: who may ask, which route is meant, in which words it may be asked.
 *
 * <p>In: a request as values, and the table of routes. Out: an answer as a value, a problem where something is wrong.
 * Never here: what a route does, and the web server.
 */
@NullMarked
package dev.mek.bookings.api.route;

import org.jspecify.annotations.NullMarked;
