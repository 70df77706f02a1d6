package dev.mek.cli.verdict.history;

import java.time.Instant;

/** A row that was still in {@code outbox} at the end: decided and never removed. Rows of other topics are left out. */
public record OutboxRow(String booking, long version, Instant createdAt) implements Observation {}
