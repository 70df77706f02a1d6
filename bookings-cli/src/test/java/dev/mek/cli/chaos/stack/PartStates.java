package dev.mek.cli.chaos.stack;

import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the parts are, as the supervisor tells it unasked. To ask it again and again would cost more than all else: for each
 * answer it adds up the memory of every process, which also holds these up. Thread-safe.
 */
final class PartStates {

    private final Map<String, PartStatus> parts = new ConcurrentHashMap<>();
    /** Processes that were ended on purpose: that they were ready says nothing. */
    private final Map<String, Long> ended = new ConcurrentHashMap<>();

    /** Hears of every change from now on; returns at once. */
    static PartStates of(SupervisorClient supervisor) {
        var states = new PartStates();
        supervisor.status().parts().forEach(states::put);
        Thread.ofVirtual().name("states").start(() -> states.follow(supervisor));
        return states;
    }

    PartStatus part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    List<PartStatus> all() {
        return List.copyOf(parts.values());
    }

    @Nullable
    Long pid(String name) {
        return part(name).pid();
    }

    /** From now on only another process of that part can be ready. */
    void ending(String name) {
        Long pid = pid(name);
        if (pid != null) {
            ended.put(name, pid);
        }
    }

    boolean isReady(String name) {
        PartStatus part = part(name);
        return part.state() == PartState.READY && !Objects.equals(part.pid(), ended.get(name));
    }

    private void follow(SupervisorClient supervisor) {
        try {
            supervisor.watch(event -> {
                if (event instanceof StackEvent.PartChanged changed) {
                    put(changed.part());
                }
            });
        } catch (StackFailure stackIsGone) {
            // So are its parts.
        }
    }

    private void put(PartStatus part) {
        parts.put(part.name(), part);
    }
}
