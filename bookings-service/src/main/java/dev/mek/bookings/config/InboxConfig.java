package dev.mek.bookings.config;

import java.time.Duration;

/**
 * What of the inbox depends on where it runs; its other bounds are its own.
 *
 * @param session after how long a silent member's partitions go to others, 1 s to 10 min; the broker must accept it
 *     ({@code group.min.session.timeout.ms}, 6 s unless it is told otherwise)
 */
public record InboxConfig(Duration session) {

    static final String SESSION_MS = "BOOKINGS_INBOX_SESSION_MS";

    public InboxConfig {
        Bounds.within(SESSION_MS, session, Duration.ofSeconds(1), Duration.ofMinutes(10));
    }

    static InboxConfig from(Environment environment) {
        return new InboxConfig(environment.milliseconds(SESSION_MS, Duration.ofSeconds(6)));
    }
}
