package dev.mek.bookings.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list of dead letters, the newest first.
 *
 * @param next the letter below which the next page starts; null when this is the last one
 */
public record DeadLetterPage(List<Line> items, @Nullable UUID next) {

    public DeadLetterPage {
        items = List.copyOf(items);
    }

    /** A letter without its content. */
    public record Line(
            UUID id,
            State state,
            Reason reason,
            String detail,
            @Nullable UUID bookingId,
            @Nullable String type,
            Origin origin,
            Instant parkedAt) {

        public static Line of(DeadLetter letter) {
            return new Line(
                    letter.id(),
                    letter.state(),
                    letter.reason(),
                    letter.detail(),
                    letter.bookingId(),
                    letter.type(),
                    letter.origin(),
                    letter.parkedAt());
        }
    }
}
