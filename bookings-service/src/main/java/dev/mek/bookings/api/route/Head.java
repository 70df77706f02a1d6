package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.RequestHeaders;

/**
 * A request as far as its headers.
 *
 * @param rawPath as it stood in the request line
 * @param scheme {@code http} or {@code https}, as the connection is
 * @param arrivedAt the address of ours that the connection reached, as Host would spell it
 * @param hasBody whether a body is announced: of unknown length, or of at least one byte
 */
public record Head(
        String method, String rawPath, RequestHeaders headers, String scheme, String arrivedAt, boolean hasBody) {}
