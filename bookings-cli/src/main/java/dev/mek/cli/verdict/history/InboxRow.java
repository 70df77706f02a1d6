package dev.mek.cli.verdict.history;

import java.time.Instant;

/**
 * A row of {@code inbox} at the end: an event of another party that was heard.
 *
 * @param outcome as the table has it, such as {@code APPLIED}
 */
public record InboxRow(String source, String eventId, String booking, String outcome, Instant receivedAt)
        implements Observation {}
