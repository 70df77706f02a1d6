package dev.mek.cli.verdict.history;

import java.time.Instant;

/**
 * What was done to the system: for the reader of a verdict, who asks what happened around a time.
 *
 * @param what such as {@code kill} or {@code pause}
 * @param whom the part it struck
 * @param until when the part was back, or the same as {@code from} for a blow
 */
public record Fault(String what, String whom, Instant from, Instant until) implements Observation {}
