package dev.mek.cli.http;

import java.net.URI;

/** Nothing answers at the service's address, or not in time, or not as a service does. */
public class Unreachable extends RuntimeException {

    private final boolean neverConnected;

    /**
     * With a message of its own.
     *
     * @param message the whole of it, for the user
     */
    protected Unreachable(String message) {
        super(message);
        this.neverConnected = true;
    }

    Unreachable(URI service, String why) {
        this(service, why, false);
    }

    Unreachable(URI service, String why, boolean neverConnected) {
        super("no answer from " + service + ": " + why);
        this.neverConnected = neverConnected;
    }

    /** Whether nothing of the request can have got there. */
    boolean neverConnected() {
        return neverConnected;
    }
}
