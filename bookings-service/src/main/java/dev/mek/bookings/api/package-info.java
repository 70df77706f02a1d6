/**
 * The HTTP API: which routes there are, and what each does with the use cases.
 *
 * <p>In: requests as values. Out: answers as values, from the use cases' named answers. Never here: SQL, Kafka, rules of
 * the domain, or the web server.
 */
@NullMarked
package dev.mek.bookings.api;

import org.jspecify.annotations.NullMarked;
