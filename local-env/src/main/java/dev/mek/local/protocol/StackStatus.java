package dev.mek.local.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stack as it is now.
 *
 * @param since when it came into this state
 * @param folder where its state, data and logs are
 * @param detail why it failed, or what is being checked
 */
public record StackStatus(
        String name,
        StackState state,
        Instant since,
        long supervisorPid,
        String folder,
        @Nullable String detail,
        List<PartStatus> parts) {
    public StackStatus {
        parts = List.copyOf(parts);
    }

    public Optional<PartStatus> part(String part) {
        return parts.stream().filter(status -> status.name().equals(part)).findFirst();
    }

    /** A value of a part, such as {@code url}. */
    public Optional<String> value(String part, String value) {
        return part(part).map(status -> status.values().get(value));
    }
}
