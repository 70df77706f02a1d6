package dev.mek.cli.verdict.history;

import java.time.Instant;

/**
 * A row of {@code bay_allocation} at the end.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record BayRow(String booking, String workshop, int bay, Instant start, Instant end) implements Observation {}
