package dev.mek.bookings.deadletter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a dead letter. The last two are for good. */
public enum State {
    /** It waits for somebody to look at it. */
    PARKED,
    /** It, or a repaired copy, has had its effect after all. */
    REDRIVEN,
    /** Somebody has decided that it is of no use. */
    DISCARDED;

    /** As it is told: {@code parked}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
