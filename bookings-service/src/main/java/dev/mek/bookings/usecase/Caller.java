package dev.mek.bookings.usecase;

import dev.mek.contracts.wire.TraceContext;

/**
 * Who asks, as far as it is told to others.
 *
 * @param requestId names this one request: what it causes carries it as its cause
 * @param correlationId the same for everything that belongs together in the caller's eyes
 * @param trace the step that the request is
 */
public record Caller(String requestId, String correlationId, TraceContext trace) {

    /** A caller who brought no names: the trace gives them. */
    public static Caller of(TraceContext trace) {
        return new Caller(trace.parentId(), trace.traceId(), trace);
    }

    Occasion occasion() {
        return new Occasion(correlationId, requestId, trace, null);
    }
}
