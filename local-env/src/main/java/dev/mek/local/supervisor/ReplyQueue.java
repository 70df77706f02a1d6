package dev.mek.local.supervisor;

import dev.mek.local.protocol.Reply;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What waits to be sent to one client. A client that does not read is dropped: nobody else waits for it. Thread-safe. */
final class ReplyQueue {
    /** Holds the longest history of all logs and what comes while it is sent. */
    private static final int WAITING_MAX = 100_000;

    private final Queue<Reply> waiting = new ArrayDeque<>();
    private boolean ended;

    synchronized void add(Reply reply) {
        if (waiting.size() >= WAITING_MAX) {
            waiting.clear();
            ended = true;
        }
        if (!ended) {
            waiting.add(reply);
        }
        notifyAll();
    }

    void addAll(Collection<Reply> replies) {
        replies.forEach(this::add);
    }

    /** Nothing more is added; what waits is still sent. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Returns when the client is gone, or the supervisor ends. */
    synchronized void awaitEnd() throws InterruptedException {
        while (!ended) {
            wait();
        }
    }

    /** True when all is sent and nothing can come. */
    synchronized boolean isOver() {
        return ended && waiting.isEmpty();
    }

    /** The next one, or null when none came within the time, or none can come. */
    synchronized @Nullable Reply next(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = deadline - System.nanoTime(); waiting.isEmpty() && !ended && left > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return waiting.poll();
    }
}
