package dev.mek.cli.verdict.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request over HTTP and what came back, if anything did.
 *
 * @param client who asked
 * @param asks what was asked for
 * @param target the booking that is to be changed or cancelled; null for a create
 * @param key the Idempotency-Key; null when none was sent
 * @param says the same for the same request body; empty when there was none
 * @param status of HTTP; null when no whole answer came, so that nobody knows whether it was carried out
 * @param told the booking in the answer; null when the answer held none
 * @param answer the same for the same answer body, byte for byte; empty when there was none
 * @param at when the answer was there, or was given up
 */
public record Answered(
        String client,
        Asks asks,
        @Nullable String target,
        @Nullable String key,
        String says,
        @Nullable Integer status,
        @Nullable Snapshot told,
        String answer,
        Instant asked,
        Instant at)
        implements Observation {

    /** What a client can want. */
    public enum Asks {
        CREATE,
        CHANGE,
        CANCEL
    }

    /** Whether the service said that it was done. */
    public boolean accepted() {
        return status != null && status >= 200 && status < 300;
    }
}
