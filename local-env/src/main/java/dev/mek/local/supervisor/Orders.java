package dev.mek.local.supervisor;

import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.Reply;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out what clients order. */
final class Orders {
    private final StatusBoard board;
    private final StackLogs logs;
    private final Stack stack;
    private final CompletableFuture<StopReason> stop;
    private final CountDownLatch watched = new CountDownLatch(1);

    Orders(StatusBoard board, StackLogs logs, Stack stack, CompletableFuture<StopReason> stop) {
        this.board = board;
        this.logs = logs;
        this.stack = stack;
        this.stop = stop;
    }

    /** Replies into the outbox; returns when there is nothing more to say, or nobody left to say it to. */
    void carryOut(Order order, ReplyQueue replies) throws InterruptedException {
        switch (order) {
            case Order.Status status -> replies.add(new Reply.Status(status()));
            case Order.Watch watch -> watch(replies);
            case Order.Logs wanted -> new LogReplies(logs.all()).tell(wanted, replies);
            case Order.Stop wanted -> {
                stop.complete(new StopReason.Ordered(wanted.ending()));
                watch(replies);
            }
            case Order.Act act -> act(act, replies);
        }
    }

    /** Waits until a client has watched: a start may fail before the one who wants to know has asked. False: nobody came. */
    boolean awaitWatcher(Duration bound) throws InterruptedException {
        return watched.await(bound.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void watch(ReplyQueue replies) throws InterruptedException {
        Consumer<StackEvent> watcher = event -> replies.add(new Reply.Event(event));
        board.watch(watcher);
        watched.countDown();
        try {
            replies.awaitEnd();
        } finally {
            board.ignore(watcher);
        }
    }

    private void act(Order.Act act, ReplyQueue replies) throws InterruptedException {
        PartRunner part = stack.part(act.part()).orElse(null);
        if (part == null) {
            replies.add(new Reply.Refused("no part " + act.part()));
            return;
        }
        if (part.isExternal()) {
            replies.add(new Reply.Refused("part " + act.part() + " runs elsewhere"));
            return;
        }
        switch (act.action()) {
            case RESTART -> part.restart();
            case KILL -> part.kill();
            case PAUSE -> part.pause();
            case RESUME -> part.resume();
        }
        replies.add(new Reply.Status(status()));
    }

    private @Nullable Long ofContainer(PartStatus part) {
        return part.container() == null
                ? null
                : stack.part(part.name()).map(PartRunner::memoryBytes).orElse(null);
    }

    private StackStatus status() {
        StackStatus status = board.status();
        Map<Long, Long> memory = ResidentMemory.ofProcesses(status.parts().stream()
                .map(PartStatus::pid)
                .filter(Objects::nonNull)
                .toList());
        return new StackStatus(
                status.name(),
                status.state(),
                status.since(),
                status.supervisorPid(),
                status.folder(),
                status.detail(),
                status.parts().stream()
                        .map(part -> part.withMemory(part.pid() == null ? ofContainer(part) : memory.get(part.pid())))
                        .toList());
    }
}
