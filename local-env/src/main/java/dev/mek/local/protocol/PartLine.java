package dev.mek.local.protocol;

import java.time.Instant;

/**
 * One line of a part's log.
 *
 * @param time when the part printed it
 */
public record PartLine(String part, Instant time, String line) {}
