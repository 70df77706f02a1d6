package dev.mek.bookings.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A type of event that we do not know, and the first event of it that was kept.
 *
 * @param seen how many came; one that was delivered twice may count twice
 * @param origin where the first one lay
 * @param sample what the first one held, cut to {@link #SAMPLE_BYTES_MAX}
 * @param leftOut what was cut, in words; null for a whole one
 */
public record UnknownType(
        String type,
        String source,
        String eventId,
        long seen,
        Instant firstAt,
        Instant lastAt,
        Origin origin,
        Content sample,
        @Nullable String leftOut) {

    /** Enough to see what an event is about. */
    public static final int SAMPLE_BYTES_MAX = 16 * 1024;

    /** Kept of one topic. Types are foreign input: without a bound a hostile party could fill the table. */
    public static final int TYPES_MAX = 100;

    /** The first of a type in a batch, which had so many. */
    public static UnknownType first(
            String type, String source, String eventId, long seen, Origin origin, Content whole, Instant now) {
        Cut cut = Cut.to(SAMPLE_BYTES_MAX, whole);
        return new UnknownType(type, source, eventId, seen, now, now, origin, cut.content(), cut.leftOut());
    }
}
