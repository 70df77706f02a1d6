package dev.mek.local.supervisor;

import dev.mek.local.plan.Plan;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.StackState;
import dev.mek.local.protocol.SupervisorExit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Owns one stack, from its start to its end. */
public final class Supervisor implements AutoCloseable {
    /** With the command gone, everything is to be gone within 5 s. */
    private static final Duration HASTE = Duration.ofSeconds(3);

    /** How long a failed start waits to be told to the command that has started it. */
    private static final Duration WATCHER_MAX = Duration.ofSeconds(3);

    private final StackFolder folder;
    private final StackLock lock;
    private final StatusBoard board;
    private final StackLogs logs;
    private final Stack stack;
    private final CompletableFuture<StopReason> stop = new CompletableFuture<>();

    private Supervisor(StackFolder folder, StackLock lock, Plan plan, ReadyCheck check) {
        this.folder = folder;
        this.lock = lock;
        this.board = new StatusBoard(folder, plan);
        this.logs = StackLogs.open(folder, plan, board);
        this.stack = new Stack(folder, plan, check, board, logs);
    }

    /**
     * Starts the stack and keeps it until it is told to stop, by a client, by a signal, or by the end of the command that holds it.
     *
     * @param held true when standard input is a pipe held by the command whose end is this stack's end
     * @return the exit code for the process, one of {@link SupervisorExit}
     */
    public static int run(StackFolder folder, Plan plan, ReadyCheck check, boolean held) {
        try {
            Optional<StackLock> lock = StackLock.take(folder);
            if (lock.isEmpty()) {
                return SupervisorExit.BUSY;
            }
            try (Supervisor supervisor = new Supervisor(folder, lock.get(), plan, check)) {
                return supervisor.live(held);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("stack folder " + folder.path() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        logs.close();
        lock.close();
    }

    private int live(boolean held) throws IOException, InterruptedException {
        Orders orders = new Orders(board, logs, stack, stop);
        try (Signals signals = Signals.listen(stop);
                OrderServer server = OrderServer.open(folder, orders)) {
            if (held) {
                Lifeline.hold(System.in, stop);
            }
            stack.start(stop);
            StopReason reason = stop.join();
            end(reason);
            if (reason instanceof StopReason.StartFailed failed) {
                if (!orders.awaitWatcher(WATCHER_MAX)) {
                    System.err.println(failed.message());
                }
                return SupervisorExit.FAILED;
            }
            return SupervisorExit.STOPPED;
        }
    }

    private void end(StopReason reason) throws IOException, InterruptedException {
        switch (reason) {
            case StopReason.StartFailed failed -> {
                board.change(StackState.FAILED, failed.message());
                stack.stopInOrder();
                stack.closeEngine();
                return;
            }
            case StopReason.CommandGone gone -> {
                board.change(StackState.STOPPING, "the command that held the stack is gone");
                stack.stopAtOnce(HASTE);
            }
            case StopReason.Signalled signalled -> {
                board.change(StackState.STOPPING, "signal");
                stack.stopInOrder();
            }
            case StopReason.Ordered ordered -> {
                board.change(StackState.STOPPING, null);
                stack.stopInOrder();
                if (ordered.ending() == Ending.WIPE) {
                    logs.close();
                    StackWipe.wipe(folder);
                    stack.wipeVolumes();
                }
            }
        }
        stack.closeEngine();
        board.change(StackState.STOPPED, null);
    }
}
