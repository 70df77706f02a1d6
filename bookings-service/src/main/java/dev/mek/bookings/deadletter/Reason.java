package dev.mek.bookings.deadletter;

import dev.mek.contracts.wire.Decoded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a record can never be handled. The words are a promise: they stand in metrics, in the headers of the dead letters'
 * topic, in the table and in what operators script. What to do about each stands in {@code docs/dead-letters.md}.
 */
public enum Reason {
    /** It has no key. */
    NULL_KEY,
    /** It has no value. */
    NULL_VALUE,
    /** It is larger than its topic may carry. */
    OVERSIZE,
    /** Its value is no JSON document within bounds. */
    BYTES,
    /** Its headers are not the envelope that the contract asks for. */
    ENVELOPE,
    /** Its key is not the booking that it speaks of. */
    KEY_MISMATCH,
    /** Its data breaks the contract of its type. */
    CONTRACT,
    /** It speaks of a booking that there is not. */
    UNKNOWN_BOOKING,
    /** Its party contradicts itself. */
    CONFLICT,
    /** It keeps its contract and yet this program fails over it: a bug here. */
    FAILURE;

    public static Reason of(Decoded.Reason reason) {
        return switch (reason) {
            case NULL_KEY -> NULL_KEY;
            case NULL_VALUE -> NULL_VALUE;
            case OVERSIZE -> OVERSIZE;
            case BYTES -> BYTES;
            case ENVELOPE -> ENVELOPE;
            case KEY_MISMATCH -> KEY_MISMATCH;
            case CONTRACT -> CONTRACT;
        };
    }

    /** As it is told: {@code unknown-booking}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> ofWord(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
