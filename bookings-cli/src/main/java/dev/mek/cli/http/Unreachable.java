package dev.mek.cli.http;

import java.net.URI;

/** Nothing answers at the service's address, or not in time, or not as a service does. */
public class Unreachable extends RuntimeException {

    /**
     * With a message of its own.
     *
     * @param message the whole of it, for the user
     */
    protected Unreachable(String message) {
        super(message);
    }

    Unreachable(URI service, String why) {
        this("no answer from " + service + ": " + why);
    }
}
