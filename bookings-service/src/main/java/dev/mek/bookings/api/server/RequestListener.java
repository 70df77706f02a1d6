package dev.mek.bookings.api.server;

import java.time.Duration;

/** Is told of each answer once it is on its way; streams, which last as long as their clients, are left out. */
@FunctionalInterface
public interface RequestListener {

    /**
     * An answer is on its way.
     *
     * @param method as sent, or {@code other} for one that no path takes: it is foreign input and no label
     * @param path the template of the path; {@code none} when the request was refused before it was known
     */
    void answered(String method, String path, int status, Duration took);

    /** One of the requests answered was turned away because too many were under way. */
    default void turnedAway() {}
}
