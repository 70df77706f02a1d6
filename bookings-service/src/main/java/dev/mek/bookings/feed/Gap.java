package dev.mek.bookings.feed;

import dev.mek.bookings.feed.ring.Frames;
import java.util.Locale;

/** Why a client cannot be given all that it missed. It is told once, with the address of the snapshot to read. */
enum Gap {
    /** The topic was re-created or cut into partitions anew: the cursor is about another log. */
    TOPIC,
    /** The topic no longer keeps what the cursor asks for. */
    EXPIRED,
    /** The cursor is beyond the topic's end: the topic lost records, or the cursor was made up. */
    AHEAD;

    private static final String SNAPSHOT = "/bookings";

    byte[] body() {
        return Frames.body("gap", "{\"snapshot\":\"" + SNAPSHOT + "\",\"why\":\"" + word() + "\"}");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
