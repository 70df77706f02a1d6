package dev.mek.cli.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which changes; null means any.
 *
 * @param after the cursor to go on after; null for from now on
 */
public record FeedQuery(
        @Nullable UUID booking,
        @Nullable String status,
        @Nullable String workshop,
        @Nullable String after) {

    String path() {
        return "/bookings/stream"
                + new QueryString()
                        .and("booking", booking)
                        .and("status", status)
                        .and("workshop", workshop)
                        .and("after", after);
    }
}
