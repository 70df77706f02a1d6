package dev.mek.bookings.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to a dead letter, and what came of it.
 *
 * @param number 1, 2, 3, … of one letter
 * @param result a word: what a redriven event came to ({@code applied}, {@code duplicate}, …), the reason of one that was
 *     rejected again ({@code contract}, …), or {@code discarded}
 * @param detail why, where the result alone does not say it; else empty
 * @param actor who, such as {@code user:ada} or {@code token:operators}
 * @param repaired what was redriven in place of the original; null when it was the original
 */
public record AuditEntry(
        int number,
        Action action,
        String result,
        String detail,
        String actor,
        String traceparent,
        Instant at,
        @Nullable Content repaired) {

    /** What can be done to a dead letter. */
    public enum Action {
        REDRIVE,
        DISCARD;

        /** As it is told: {@code redrive}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
