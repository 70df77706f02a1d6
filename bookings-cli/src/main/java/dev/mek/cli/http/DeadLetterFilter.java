package dev.mek.cli.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which dead letters are wanted; null wants all. States and reasons are words, several with commas. */
public record DeadLetterFilter(
        @Nullable String state,
        @Nullable String reason,
        @Nullable String topic,
        @Nullable UUID booking,
        @Nullable Instant since) {

    QueryString query() {
        return new QueryString()
                .and("state", state)
                .and("reason", reason)
                .and("topic", topic)
                .and("booking", booking)
                .and("since", since);
    }
}
