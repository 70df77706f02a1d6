package dev.mek.local.supervisor;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the rest of the supervisor wants of a part's thread: go on, start again, or stop for good. Thread-safe. */
final class Wish {
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private boolean restart;

    synchronized void stop() {
        stopped.complete(null);
        notifyAll();
    }

    synchronized void restart() {
        restart = true;
        notifyAll();
    }

    boolean isStop() {
        return stopped.isDone();
    }

    /** Completes when the part shall stop. */
    CompletableFuture<Void> stopped() {
        return stopped;
    }

    /** True when a restart was wanted, and then only once. */
    synchronized boolean takeRestart() {
        boolean wanted = restart;
        restart = false;
        return wanted;
    }

    /** Returns when something is wanted. */
    synchronized void awaitAny() throws InterruptedException {
        while (!isStop() && !restart) {
            wait();
        }
        restart = false;
    }

    /** Returns when something is wanted, or the time is up. */
    synchronized void await(Duration pause) throws InterruptedException {
        long deadline = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); !isStop() && !restart && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        restart = false;
    }
}
