package dev.mek.bookings.usecase;

import dev.mek.contracts.wire.TraceContext;

/**
 * Who does something to a dead letter, for its audit.
 *
 * @param actor such as {@code user:ada} or {@code token:operators}
 * @param trace the step that the request is
 */
public record Doer(String actor, TraceContext trace) {}
