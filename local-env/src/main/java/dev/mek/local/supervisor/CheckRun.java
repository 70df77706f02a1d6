package dev.mek.local.supervisor;

import dev.mek.local.protocol.StackState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the check of the whole, bounded, and only as long as the stack shall live. */
final class CheckRun {
    private static final int SECONDS_MAX = 60;

    private final ReadyCheck check;
    private final StatusBoard board;

    CheckRun(ReadyCheck check, StatusBoard board) {
        this.check = check;
        this.board = board;
    }

    /** Returns when the check has passed or the stack shall stop. A check that fails is a reason to stop. */
    void run(CompletableFuture<StopReason> stop) throws InterruptedException {
        board.change(StackState.CHECKING, null);
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("check").start(() -> {
            try {
                check.check(board.status(), detail -> board.change(StackState.CHECKING, detail));
                done.complete(null);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            CompletableFuture.anyOf(done, stop).get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            String message = cause == null || cause.getMessage() == null ? String.valueOf(cause) : cause.getMessage();
            stop.complete(new StopReason.StartFailed("every part is ready, but the stack does not work: " + message));
        } catch (TimeoutException e) {
            stop.complete(new StopReason.StartFailed(
                    "every part is ready, but the stack was not seen to work within " + SECONDS_MAX + " s"));
        } finally {
            thread.interrupt();
        }
    }
}
