package dev.mek.local.supervisor;

import dev.mek.local.docker.DockerEngine;
import dev.mek.local.part.PartFailure;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.StackState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Brings the parts up, has the whole checked, takes them down. */
final class Stack {
    /** A port that was free a moment ago may be taken by somebody else; then all starts again on others. */
    private static final int STARTS_MAX = 4;

    private final StackFolder folder;
    private final Plan plan;
    private final ReadyCheck check;
    private final StatusBoard board;
    private final StackLogs logs;
    private final Ledger ledger;
    private volatile @Nullable PartSet parts;
    private volatile @Nullable DockerEngine engine;

    Stack(StackFolder folder, Plan plan, ReadyCheck check, StatusBoard board, StackLogs logs) {
        this.folder = folder;
        this.plan = plan;
        this.check = check;
        this.board = board;
        this.logs = logs;
        this.ledger = Ledger.open(folder);
    }

    /** Returns when the stack is ready, or when it shall stop; a start that fails is a reason to stop. */
    void start(CompletableFuture<StopReason> stop) throws InterruptedException {
        try {
            DiskSpace.check(folder);
            Leftovers.end(ledger.processes().values());
            openEngine();
            startParts(stop);
            if (!stop.isDone()) {
                new CheckRun(check, board).run(stop);
            }
            if (!stop.isDone()) {
                board.change(StackState.READY, null);
            }
        } catch (PartFailure failure) {
            stop.complete(new StopReason.StartFailed(String.valueOf(failure.getMessage())));
        } catch (RuntimeException failure) {
            stop.complete(new StopReason.StartFailed("the stack cannot be started: " + failure.getMessage()));
        }
    }

    Optional<PartRunner> part(String name) {
        PartSet current = parts;
        return current == null ? Optional.empty() : current.find(name);
    }

    void stopInOrder() throws InterruptedException {
        PartSet current = parts;
        if (current != null) {
            current.stopInOrder();
        }
    }

    void stopAtOnce(Duration bound) throws InterruptedException {
        PartSet current = parts;
        if (current != null) {
            current.stopAtOnce(bound);
        }
    }

    /** Forgets what containers have stored, the rest being gone. */
    void wipeVolumes() {
        DockerEngine current = engine;
        if (current != null) {
            current.wipe();
        }
    }

    /** Lets the container engine forget this stack. */
    void closeEngine() {
        DockerEngine current = engine;
        if (current != null) {
            current.close();
        }
    }

    private void openEngine() {
        if (plan.hasContainers()) {
            engine = DockerEngine.open(folder.name(), folder.path().toString(), plan.keepsVolumes());
        }
    }

    private void startParts(CompletableFuture<StopReason> stop) throws InterruptedException {
        for (int start = 1; ; start++) {
            Map<String, Integer> ports = PortBook.decide(plan, ledger.ports());
            ledger.remember(ports);
            PartSet set = PartSet.start(folder, plan, ports, logs, board, ledger, engine);
            parts = set;
            try {
                CompletableFuture.anyOf(set.ready(), stop).get();
                return;
            } catch (ExecutionException e) {
                set.stopInOrder();
                if (start == STARTS_MAX || !PortBook.isAnyTaken(plan, ports)) {
                    throw failure(e);
                }
            }
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        Throwable cause = e.getCause();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
