package dev.mek.local.supervisor;

import dev.mek.local.part.RunningPart;
import dev.mek.local.process.LineSink;
import dev.mek.local.process.RollingLog;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.Reply;
import dev.mek.local.protocol.StackEvent;
import dev.mek.local.protocol.StackStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out what clients order. */
final class Orders {
    private static final int LINES_MAX = 10_000;

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
            case Order.Logs wanted -> logs(wanted, replies);
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

    private void logs(Order.Logs wanted, ReplyQueue replies) throws InterruptedException {
        String part = wanted.part();
        if (part != null && !logs.all().containsKey(part)) {
            replies.add(new Reply.Refused("no part " + part + ": there are "
                    + String.join(", ", logs.all().keySet())));
            return;
        }
        int lines = Math.clamp(wanted.linesMax(), 0, LINES_MAX);
        Map<RollingLog, LineSink> followed = new LinkedHashMap<>();
        logs.all().forEach((name, log) -> {
            if (part == null || part.equals(name)) {
                LineSink sink = line -> replies.add(new Reply.Line(new PartLine(name, line)));
                replies.addAll(lines(name, log, lines, wanted.follow() ? sink : null));
                followed.put(log, sink);
            }
        });
        if (wanted.follow()) {
            try {
                replies.awaitEnd();
            } finally {
                followed.forEach(RollingLog::ignore);
            }
        }
    }

    private static List<Reply> lines(String part, RollingLog log, int linesMax, @Nullable LineSink follower) {
        List<String> lines = follower == null ? log.last(linesMax) : log.lastAndListen(linesMax, follower);
        return lines.stream()
                .<Reply>map(line -> new Reply.Line(new PartLine(part, line)))
                .toList();
    }

    private void act(Order.Act act, ReplyQueue replies) throws InterruptedException {
        PartRunner part = stack.part(act.part()).orElse(null);
        if (part == null) {
            replies.add(new Reply.Refused("no part " + act.part()));
            return;
        }
        RunningPart running = part.running();
        switch (act.action()) {
            case RESTART -> part.restart();
            case KILL -> {
                if (running != null) {
                    running.process().kill();
                }
            }
            case PAUSE -> {
                if (running != null) {
                    running.process().pause();
                }
            }
            case RESUME -> {
                if (running != null) {
                    running.process().resume();
                }
            }
        }
        replies.add(new Reply.Status(status()));
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
                        .map(part -> part.pid() == null ? part : part.withMemory(memory.get(part.pid())))
                        .toList());
    }
}
