package dev.mek.local.supervisor;

import dev.mek.local.process.LogEntry;
import dev.mek.local.process.RollingLog;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.PartLine;
import dev.mek.local.protocol.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what parts have said, merged by time, and, to a follower, what they say from then on. */
final class LogReplies {
    private static final int LINES_MAX = 10_000;

    private final Map<String, RollingLog> logs;

    /** The logs by part. */
    LogReplies(Map<String, RollingLog> logs) {
        this.logs = logs;
    }

    /** Returns when all is told; to a follower, when he is gone. */
    void tell(Order.Logs wanted, ReplyQueue replies) throws InterruptedException {
        Map<String, RollingLog> chosen = new LinkedHashMap<>(logs);
        for (String part : wanted.parts()) {
            if (!logs.containsKey(part)) {
                replies.add(new Reply.Refused("no part " + part + ": there are " + String.join(", ", logs.keySet())));
                return;
            }
        }
        if (!wanted.parts().isEmpty()) {
            chosen.keySet().retainAll(wanted.parts());
        }
        if (wanted.follow()) {
            follow(wanted, chosen, replies);
        } else {
            List<PartLine> lines = new ArrayList<>();
            chosen.forEach((part, log) -> add(part, log.last(linesMax(wanted)), wanted.since(), lines));
            add(lines, replies);
        }
    }

    private static void follow(Order.Logs wanted, Map<String, RollingLog> chosen, ReplyQueue replies)
            throws InterruptedException {
        Map<RollingLog, Consumer<LogEntry>> followed = new LinkedHashMap<>();
        // What is said while the earlier lines are still being read, waits here, so that it comes after them.
        Object gate = new Object();
        synchronized (gate) {
            List<PartLine> lines = new ArrayList<>();
            chosen.forEach((part, log) -> {
                Consumer<LogEntry> sink = entry -> {
                    synchronized (gate) {
                        replies.add(new Reply.Line(line(part, entry)));
                    }
                };
                followed.put(log, sink);
                add(part, log.lastAndListen(linesMax(wanted), sink), wanted.since(), lines);
            });
            add(lines, replies);
        }
        try {
            replies.awaitEnd();
        } finally {
            followed.forEach(RollingLog::ignore);
        }
    }

    private static int linesMax(Order.Logs wanted) {
        return Math.clamp(wanted.linesMax(), 0, LINES_MAX);
    }

    private static void add(String part, List<LogEntry> entries, @Nullable Instant since, List<PartLine> lines) {
        entries.stream()
                .filter(entry -> since == null || !entry.time().isBefore(since))
                .forEach(entry -> lines.add(line(part, entry)));
    }

    /** The sort is stable: of one part the order stays, whatever the clock did. */
    private static void add(List<PartLine> lines, ReplyQueue replies) {
        lines.sort(Comparator.comparing(PartLine::time));
        lines.forEach(line -> replies.add(new Reply.Line(line)));
    }

    private static PartLine line(String part, LogEntry entry) {
        return new PartLine(part, entry.time(), entry.text());
    }
}
