package dev.mek.bookings.config;

import java.time.Duration;

/**
 * How long the service remembers what it does not need for ever.
 *
 * @param inbox identities of foreign events, 8 days to 10 years: longer than the events themselves lie on their topics
 *     (7 days by the catalogue), because what is still there may come again
 * @param deadLetters dead letters and unknown types, 1 day to 10 years, whatever has become of them
 */
public record RetentionConfig(Duration inbox, Duration deadLetters) {

    static final String INBOX_DAYS = "BOOKINGS_INBOX_KEEP_DAYS";
    static final String DEAD_LETTERS_DAYS = "BOOKINGS_DEAD_LETTERS_KEEP_DAYS";

    /** The topics' retention and a day on top: brokers delete by whole segments, and late. */
    static final int INBOX_DAYS_LEAST = 8;

    private static final int DAYS_MOST = 3_650;

    public RetentionConfig {
        Bounds.within(INBOX_DAYS, inbox.toDays(), INBOX_DAYS_LEAST, DAYS_MOST);
        Bounds.within(DEAD_LETTERS_DAYS, deadLetters.toDays(), 1, DAYS_MOST);
    }

    static RetentionConfig from(Environment environment) {
        return new RetentionConfig(
                Duration.ofDays(environment.integer(INBOX_DAYS, 14)),
                // As long as their topic keeps them, so that both tell the same.
                Duration.ofDays(environment.integer(DEAD_LETTERS_DAYS, 30)));
    }
}
