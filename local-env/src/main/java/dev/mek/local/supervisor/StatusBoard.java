package dev.mek.local.supervisor;

import dev.mek.local.plan.Plan;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackEvent.PartChanged;
import dev.mek.local.protocol.StackEvent.StackChanged;
import dev.mek.local.protocol.StackState;
import dev.mek.local.protocol.StackStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The present state of the stack and its parts, and who wants to know of changes. Thread-safe; listeners must not block. */
final class StatusBoard {
    private final StackFolder folder;
    private final Map<String, PartStatus> parts = new LinkedHashMap<>();
    private final List<Consumer<StackEvent>> watchers = new CopyOnWriteArrayList<>();
    private StackState state = StackState.STARTING;
    private Instant since = Instant.now();
    private @Nullable String detail;

    StatusBoard(StackFolder folder, Plan plan) {
        this.folder = folder;
        plan.parts().forEach(part -> parts.put(part.name(), waiting(part.name())));
    }

    synchronized StackStatus status() {
        return new StackStatus(
                folder.name(),
                state,
                since,
                ProcessHandle.current().pid(),
                folder.path().toString(),
                detail,
                List.copyOf(parts.values()));
    }

    synchronized boolean has(String part) {
        return parts.containsKey(part);
    }

    synchronized void change(StackState newState, @Nullable String newDetail) {
        if (newState != state) {
            since = Instant.now();
        }
        state = newState;
        detail = newDetail;
        tell(new StackChanged(newState, newDetail));
    }

    /** Puts a new state of a part in place; since when it holds is seen to here. */
    synchronized void change(String part, UnaryOperator<PartStatus> change) {
        PartStatus before = Objects.requireNonNull(parts.get(part), part);
        PartStatus changed = change.apply(before);
        PartStatus after = changed.state() == before.state() ? changed : changed.withSince(Instant.now());
        parts.put(part, after);
        tell(new PartChanged(after));
    }

    /** Tells the present state of all at once, then each change, none in between being missed. */
    synchronized void watch(Consumer<StackEvent> watcher) {
        parts.values().forEach(part -> watcher.accept(new PartChanged(part)));
        watcher.accept(new StackChanged(state, detail));
        watchers.add(watcher);
    }

    void ignore(Consumer<StackEvent> watcher) {
        watchers.remove(watcher);
    }

    private void tell(StackEvent event) {
        watchers.forEach(watcher -> watcher.accept(event));
    }

    private static PartStatus waiting(String part) {
        return new PartStatus(part, PartState.WAITING, Instant.now(), null, null, Map.of(), 0, null, null, List.of());
    }
}
