package dev.mek.cli.verdict.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code history} at the end: one version of a booking.
 *
 * @param event the last part of its event's type as the table has it, such as {@code CONFIRMED}
 * @param work in effect
 * @param payment in effect
 * @param start inclusive
 * @param end exclusive
 * @param causeSource with {@code causeEventId} the other party's event; both null when the customer caused it
 * @param publishedPartition with the two that follow where Kafka has it; null as long as that is not noted
 */
public record VersionRow(
        String booking,
        long version,
        String event,
        String eventId,
        String status,
        String request,
        int requestRevision,
        String work,
        String payment,
        Instant start,
        Instant end,
        String service,
        Instant at,
        @Nullable String causeSource,
        @Nullable String causeEventId,
        @Nullable Integer publishedPartition,
        @Nullable Long publishedOffset,
        @Nullable Instant publishedAt)
        implements Observation {}
