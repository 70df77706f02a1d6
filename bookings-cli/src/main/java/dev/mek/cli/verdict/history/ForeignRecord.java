package dev.mek.cli.verdict.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record on another party's topic.
 *
 * @param topic without a prefix
 * @param key null when it has none
 * @param said null when it cannot be read as an event of a known type
 * @param at the record's time
 */
public record ForeignRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable Said said,
        Instant at) implements Observation {

    /**
     * What it says.
     *
     * @param type the CloudEvents type
     * @param answers the request revision that it answers
     * @param state of a work order, in the workshop's own words; null for a payment
     * @param amountMinor of a payment; null for a work order
     * @param currency of a payment; null for a work order
     * @param digest the same for the same content; must not depend on the order of fields or the form of the envelope
     */
    public record Said(
            String source,
            String eventId,
            String type,
            String booking,
            long revision,
            int answers,
            @Nullable String state,
            @Nullable Long amountMinor,
            @Nullable String currency,
            String digest) {}
}
