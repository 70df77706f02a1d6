package dev.mek.cli.verdict.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record on our topic.
 *
 * @param key null when it has none
 * @param eventId null when it says none
 * @param type the CloudEvents type; null when it says none
 * @param told null when the value cannot be read
 * @param at the record's time
 */
public record OwnRecord(
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable Snapshot told,
        Instant at)
        implements Observation {}
