package dev.mek.bookings.inbox;

import dev.mek.contracts.wire.Decoded;
import java.util.Locale;

/** Why a record can never be handled; stable names for metrics and for those who look into it. */
enum BrokenReason {
    NULL_KEY,
    NULL_VALUE,
    OVERSIZE,
    BYTES,
    ENVELOPE,
    CONTRACT,
    /** It speaks of a booking that there is not. */
    UNKNOWN_BOOKING,
    /** Its party contradicts itself. */
    CONFLICT,
    /** It keeps its contract and yet this program fails over it: a bug here. */
    FAILURE;

    static BrokenReason of(Decoded.Reason reason) {
        return switch (reason) {
            case NULL_KEY -> NULL_KEY;
            case NULL_VALUE -> NULL_VALUE;
            case OVERSIZE -> OVERSIZE;
            case BYTES -> BYTES;
            case ENVELOPE -> ENVELOPE;
            case CONTRACT -> CONTRACT;
        };
    }

    /** As in metrics: {@code unknown-booking}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
