package dev.mek.local.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part as it is now.
 *
 * @param since when it came into this state
 * @param pid while its process lives
 * @param container the id of its container, while there is one
 * @param values what others need to reach it: {@code port}, {@code url}, {@code jdbcUrl}, {@code bootstrapServers} …
 * @param restarts how often it has been started again after it had ended on its own
 * @param memoryBytes resident, with its own children; where the machine tells
 * @param detail why it failed or is started again
 * @param lastLines what it printed last, when it failed or is started again
 */
public record PartStatus(
        String name,
        PartState state,
        Instant since,
        @Nullable Long pid,
        @Nullable String container,
        Map<String, String> values,
        int restarts,
        @Nullable Long memoryBytes,
        @Nullable String detail,
        List<String> lastLines) {
    /** As many digits as {@code docker ps} shows. */
    private static final int CONTAINER_SHOWN = 12;

    public PartStatus {
        values = Map.copyOf(values);
        lastLines = List.copyOf(lastLines);
    }

    /** What runs of it, in words, such as {@code pid 4711}; null while nothing does. */
    public @Nullable String body() {
        if (container != null) {
            return "container " + container.substring(0, Math.min(CONTAINER_SHOWN, container.length()));
        }
        return pid == null ? null : "pid " + pid;
    }

    /** The same in another state. */
    public PartStatus with(PartState newState, @Nullable Long newPid) {
        return new PartStatus(
                name,
                newState,
                since,
                newPid,
                newState.hasBody() ? container : null,
                values,
                restarts,
                memoryBytes,
                detail,
                lastLines);
    }

    public PartStatus withContainer(String newContainer) {
        return new PartStatus(name, state, since, pid, newContainer, values, restarts, memoryBytes, detail, lastLines);
    }

    public PartStatus withSince(Instant newSince) {
        return new PartStatus(name, state, newSince, pid, container, values, restarts, memoryBytes, detail, lastLines);
    }

    public PartStatus withValues(Map<String, String> newValues) {
        return new PartStatus(name, state, since, pid, container, newValues, restarts, memoryBytes, detail, lastLines);
    }

    public PartStatus withRestarts(int newRestarts) {
        return new PartStatus(name, state, since, pid, container, values, newRestarts, memoryBytes, detail, lastLines);
    }

    public PartStatus withMemory(@Nullable Long newMemoryBytes) {
        return new PartStatus(name, state, since, pid, container, values, restarts, newMemoryBytes, detail, lastLines);
    }

    public PartStatus withDetail(@Nullable String newDetail, List<String> newLastLines) {
        return new PartStatus(
                name, state, since, pid, container, values, restarts, memoryBytes, newDetail, newLastLines);
    }
}
