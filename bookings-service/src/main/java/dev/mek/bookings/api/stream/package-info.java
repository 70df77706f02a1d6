/**
 * The route of the stream of changes. In comes a request for it; out goes what the feed has for that client, for as long as
 * the client stays. Where the client is and what it gets are the feed's business and never decided here.
 */
@NullMarked
package dev.mek.bookings.api.stream;

import org.jspecify.annotations.NullMarked;
