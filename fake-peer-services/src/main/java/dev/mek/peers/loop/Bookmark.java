package dev.mek.peers.loop;

import java.util.Map;
import java.util.TreeMap;

/**
 * Up to where the events of one partition are dealt with: each answer that follows from them acknowledged or withdrawn. A
 * restart reads on from here, so it meets again each event that something still waits for. Grows with the open events,
 * whose number {@link Agenda} bounds.
 */
final class Bookmark {

    private final TreeMap<Long, Open> open = new TreeMap<>();
    private long next = -1;
    private long lastReadMs;

    /** An event was read; so many answers follow from it. */
    void read(long offset, long timestampMs, int answers) {
        next = offset + 1;
        lastReadMs = timestampMs;
        if (answers > 0) {
            open.put(offset, new Open(timestampMs, answers));
        }
    }

    /** One of an event's answers is dealt with. */
    void done(long offset) {
        open.computeIfPresent(
                offset, (at, it) -> it.answers() == 1 ? null : new Open(it.timestampMs(), it.answers() - 1));
    }

    /** False until an event was read: nothing to commit then. */
    boolean moved() {
        return next >= 0;
    }

    /** The first event that is not dealt with, else the one after the last read. */
    Mark mark() {
        Map.Entry<Long, Open> first = open.firstEntry();
        return first == null
                ? new Mark(next, lastReadMs)
                : new Mark(first.getKey(), first.getValue().timestampMs());
    }

    private record Open(long timestampMs, int answers) {}

    /**
     * Where to read on.
     *
     * @param sinceMs Kafka's time of the event there, or of the last one before when nothing is open
     */
    record Mark(long offset, long sinceMs) {}
}
