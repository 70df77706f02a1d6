package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.HistoryEntry.ForeignCause;
import dev.mek.contracts.wire.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * Why a booking changes: what its event and its history say of the cause.
 *
 * @param causationId the request or the other party's event
 * @param foreign the other party's event; null when the customer is the cause
 */
record Occasion(
        String correlationId,
        String causationId,
        TraceContext trace,
        @Nullable ForeignCause foreign) {}
