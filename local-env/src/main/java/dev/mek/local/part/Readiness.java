package dev.mek.local.part;

import java.net.URI;

/** By what one sees that a part is ready. */
public sealed interface Readiness {
    /** A line of its output contains the text. */
    record LogLine(String text) implements Readiness {}

    /** The address answers GET with 2xx. */
    record Http(URI address) implements Readiness {}

    /** The port on the loopback address takes connections. */
    record Tcp(int port) implements Readiness {}
}
