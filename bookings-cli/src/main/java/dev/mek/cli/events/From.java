package dev.mek.cli.events;

import java.time.Instant;

/** Where to begin to read. */
public sealed interface From {

    record Beginning() implements From {}

    record End() implements From {}

    /** At the first record whose time is this or later. */
    record Time(Instant instant) implements From {}

    /** So many records before the end of each partition. */
    record Last(long count) implements From {}
}
