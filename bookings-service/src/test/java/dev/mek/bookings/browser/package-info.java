/**
 * A real browser as a client of the feed: what an EventSource makes of a stream, of its end and of a server that is away is
 * the browser's to say.
 *
 * <p>In come addresses of services; out goes what the browser's streams were told. Needs chromium, node and npm.
 */
@NullMarked
package dev.mek.bookings.browser;

import org.jspecify.annotations.NullMarked;
