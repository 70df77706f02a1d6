package dev.mek.cli.verdict.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code booking} at the end: what the parties said last, in effect or not.
 *
 * @param start inclusive
 * @param end exclusive
 * @param paymentMinor null when billing has not spoken
 * @param paymentCurrency null when billing has not spoken
 */
public record BookingRow(
        String booking,
        long version,
        String status,
        String request,
        int requestRevision,
        String work,
        int workAnswers,
        long workRevision,
        String payment,
        int paymentAnswers,
        long paymentRevision,
        @Nullable Long paymentMinor,
        @Nullable String paymentCurrency,
        String workshop,
        Instant start,
        Instant end,
        String service,
        String customer,
        String vehicle,
        long priceMinor,
        String currency,
        Instant createdAt,
        Instant changedAt)
        implements Observation {}
