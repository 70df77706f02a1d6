package dev.mek.peers.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/** The timers of one participant: appointments by time. Bounded: when it is full nothing more is read. */
final class Agenda {

    /** Answers that wait or are under way, at once; about 1 KB each. */
    static final int APPOINTMENTS_MAX = 50_000;

    private final TreeSet<Appointment> waiting = new TreeSet<>();
    private int underWay;
    private long made;

    long nextNumber() {
        return made++;
    }

    void add(Appointment appointment) {
        waiting.add(appointment);
    }

    void remove(Appointment appointment) {
        waiting.remove(appointment);
    }

    void removeAll(Desk desk) {
        waiting.removeIf(it -> it.desk() == desk);
    }

    boolean hasDue(Instant now) {
        return !waiting.isEmpty() && !waiting.first().notBefore().isAfter(now);
    }

    /** Takes the first appointment; it counts as under way until {@link #settled}. */
    Appointment take() {
        Appointment first = waiting.pollFirst();
        if (first == null) {
            throw new NoSuchElementException("Nothing waits; ask hasDue first");
        }
        underWay++;
        return first;
    }

    void settled() {
        underWay--;
    }

    boolean isUnderWay() {
        return underWay > 0;
    }

    boolean isFull() {
        return size() >= APPOINTMENTS_MAX;
    }

    /** Full enough to stay paused; reading goes on well below the bound, not one event at a time. */
    boolean isCrowded() {
        return size() > APPOINTMENTS_MAX / 2;
    }

    int size() {
        return waiting.size() + underWay;
    }

    /** How long the next appointment is away, at most so long. */
    Duration untilNext(Instant now, Duration longest) {
        if (waiting.isEmpty()) {
            return longest;
        }
        Duration away = Duration.between(now, waiting.first().notBefore());
        if (away.isNegative()) {
            return Duration.ZERO;
        }
        return away.compareTo(longest) < 0 ? away : longest;
    }
}
