package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.OutboxRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of one booking that wait behind each other. Belongs to {@link Lanes}. */
final class Lane {

    final int shard;
    final ArrayDeque<OutboxRow> waiting = new ArrayDeque<>(4);
    boolean flying;
    boolean parked;
    boolean queued;

    Lane(int shard) {
        this.shard = shard;
    }

    void add(OutboxRow row) {
        boolean inOrder = waiting.isEmpty() || waiting.getLast().position() < row.position();
        waiting.add(row);
        if (!inOrder) {
            List<OutboxRow> sorted = new ArrayList<>(waiting);
            sorted.sort(Comparator.comparingLong(OutboxRow::position));
            waiting.clear();
            waiting.addAll(sorted);
        }
    }

    boolean sendable() {
        return !flying && !parked && !waiting.isEmpty();
    }

    boolean empty() {
        return !flying && waiting.isEmpty();
    }
}
