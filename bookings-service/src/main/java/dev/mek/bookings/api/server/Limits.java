package dev.mek.bookings.api.server;

import java.time.Duration;

/**
 * The bounds of the web server; each keeps one stranger from using up what all need.
 *
 * @param connectionsMax open connections, streams among them; more wait to be accepted
 * @param requestsMax requests that are computed at the same time; more are answered 503 at once, before their body is read
 * @param bodiesMax bodies that are taken in at the same time, so that slow ones use up neither memory nor the places of
 *     requests that are there as a whole; more are answered 503 at once
 * @param bodyBytesMax bytes of a body that is taken in; the largest that makes sense has about 3 KiB
 * @param drainBytesMax bytes of a refused body that are still read, so that the client gets to read the answer: a
 *     connection that is closed on unread bytes is reset
 * @param headerBytesMax bytes of all header fields together
 * @param lineBytesMax bytes of the request line
 * @param arrivalMax from the request line's end to the body's end
 * @param departureMax from the answer's first byte to its last
 * @param idleMax without any request on a connection
 * @param graceMax for requests under way when the server stops
 */
public record Limits(
        int connectionsMax,
        int requestsMax,
        int bodiesMax,
        int bodyBytesMax,
        int drainBytesMax,
        int headerBytesMax,
        int lineBytesMax,
        Duration arrivalMax,
        Duration departureMax,
        Duration idleMax,
        Duration graceMax) {

    public static final Limits DEFAULT = new Limits(
            8_192,
            512,
            1_024,
            64 * 1024,
            1024 * 1024,
            16 * 1024,
            8 * 1024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(3));

    /** The same with another bound for requests, and one for bodies to match. */
    public Limits withRequestsMax(int requests) {
        return new Limits(
                connectionsMax,
                requests,
                2 * requests,
                bodyBytesMax,
                drainBytesMax,
                headerBytesMax,
                lineBytesMax,
                arrivalMax,
                departureMax,
                idleMax,
                graceMax);
    }
}
