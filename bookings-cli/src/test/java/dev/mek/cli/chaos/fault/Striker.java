package dev.mek.cli.chaos.fault;

import dev.mek.cli.chaos.collect.Database;
import dev.mek.cli.chaos.collect.OutboxLook;
import dev.mek.cli.chaos.collect.Waiting;
import dev.mek.cli.chaos.record.Recorder;
import dev.mek.cli.chaos.stack.ChaosStack;
import dev.mek.cli.chaos.stack.Patience;
import dev.mek.cli.chaos.stack.Proxy;
import dev.mek.cli.verdict.history.Fault;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** Strikes, blow by blow, and sees to it that every part comes back. Used by one thread. */
public final class Striker {

    private static final Duration BACK_MAX = Duration.ofMinutes(3);
    /** How long a blow waits for an event to be on its way. */
    private static final Duration SOMETHING_MAX = Duration.ofMillis(500);

    private static final Duration LOOK_AGAIN = Duration.ofNanos(200_000);

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("aftermath").start(task);

    private final ChaosStack stack;
    private final Map<String, Proxy> proxies;
    private final Database database;
    private final Recorder recorder;
    private final List<Struck> struck = new ArrayList<>();
    private final Queue<String> notBack = new ConcurrentLinkedQueue<>();
    private final Map<String, CompletableFuture<Void>> aftermaths = new ConcurrentHashMap<>();

    /** @param proxies by instance */
    public Striker(ChaosStack stack, Map<String, Proxy> proxies, Database database, Recorder recorder) {
        this.stack = stack;
        this.proxies = proxies;
        this.database = database;
        this.recorder = recorder;
    }

    /** Strikes once; returns when the blow has fallen, which may be before all is well again. */
    public void strike(Blow blow) {
        if (!blow.together()) {
            awaitWell();
        }
        LockSupport.parkNanos(blow.calm().toNanos());
        String instance = stack.instances().get(blow.instance());
        switch (blow.kind()) {
            case KILL_INSTANCE -> on(blow, instance, instance);
            case PAUSE_INSTANCE -> on(blow, instance, instance);
            case KILL_BROKER -> on(blow, stack.kafka(), "");
            case RESTART_DATABASE -> on(blow, stack.postgres(), "");
            case CUT_CLIENTS -> cut(instance);
        }
    }

    /** Returns when every part that was struck is ready again. */
    public void awaitWell() {
        aftermaths.values().forEach(CompletableFuture::join);
    }

    public List<Struck> struck() {
        return List.copyOf(struck);
    }

    /** Parts that did not come back in time, in words; empty when all did. */
    public String notBack() {
        return String.join("; ", notBack);
    }

    private void cut(String instance) {
        Instant at = Instant.now();
        Objects.requireNonNull(proxies.get(instance)).cut();
        fallen(FaultKind.CUT_CLIENTS, instance, at, List.of());
        recorder.add(new Fault(FaultKind.CUT_CLIENTS.words(), instance, at, at));
    }

    /** @param owner whose shards show what is on its way; empty for all */
    private void on(Blow blow, String part, String owner) {
        CompletableFuture<Void> before = aftermaths.get(part);
        if (before != null) {
            before.join();
        }
        Instant at = hit(blow, part, owner);
        aftermaths.put(part, CompletableFuture.runAsync(() -> recover(blow, part, at), THREADS));
    }

    private Instant hit(Blow blow, String part, String owner) {
        Runnable hit = hit(blow.kind(), part);
        try (var outbox = new OutboxLook(database)) {
            Set<Waiting> waiting = new HashSet<>();
            Patience.until(SOMETHING_MAX, LOOK_AGAIN, () -> waiting.addAll(look(outbox, owner)));
            Instant at = Instant.now();
            hit.run();
            if (blow.kind() != FaultKind.RESTART_DATABASE) {
                waiting.clear();
                waiting.addAll(look(outbox, owner));
            }
            fallen(blow.kind(), part, at, List.copyOf(waiting));
            return at;
        } catch (SQLException databaseIsAway) {
            Instant at = Instant.now();
            hit.run();
            fallen(blow.kind(), part, at, List.of());
            return at;
        }
    }

    private Runnable hit(FaultKind kind, String part) {
        return switch (kind) {
            case KILL_INSTANCE, KILL_BROKER -> stack.kill(part);
            case PAUSE_INSTANCE -> () -> stack.pause(part);
            case RESTART_DATABASE -> () -> stack.restart(part);
            case CUT_CLIENTS -> throw new IllegalArgumentException("no part is hit when clients are cut off");
        };
    }

    private void fallen(FaultKind kind, String whom, Instant at, List<Waiting> waiting) {
        struck.add(new Struck(kind, whom, at, waiting));
    }

    private void recover(Blow blow, String part, Instant at) {
        if (blow.kind() == FaultKind.PAUSE_INSTANCE) {
            LockSupport.parkNanos(blow.sleep().toNanos());
            stack.resume(part);
        }
        if (!stack.awaitReady(part, BACK_MAX)) {
            notBack.add(part + " is not back " + BACK_MAX.toSeconds() + " s after "
                    + blow.kind().words());
        }
        recorder.add(new Fault(blow.kind().words(), part, at, Instant.now()));
    }

    private static List<Waiting> look(OutboxLook outbox, String owner) {
        try {
            return outbox.of(owner);
        } catch (SQLException away) {
            return List.of();
        }
    }
}
