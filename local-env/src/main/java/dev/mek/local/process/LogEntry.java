package dev.mek.local.process;

import java.time.Instant;

/**
 * One line that a process has printed.
 *
 * @param time when it was read, to the microsecond
 */
public record LogEntry(Instant time, String text) {}
