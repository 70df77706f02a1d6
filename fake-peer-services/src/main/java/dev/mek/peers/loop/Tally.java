package dev.mek.peers.loop;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What a participant has met, counted. Thread-safe. */
public final class Tally {

    /** What is counted. */
    public enum Met {
        /** Booking events read and understood. */
        READ,
        /** Late repeats of a known version, dropped. */
        LATE,
        /** Answers acknowledged by Kafka. */
        ANSWERED,
        /** Answers withdrawn before their time. */
        WITHDRAWN,
        /** Attempts to send that failed. */
        RETRIED,
        /** Answers that their own contract rejected. */
        UNSENDABLE,
        /** Events of a type that this peer doesn't know, skipped. */
        UNKNOWN_TYPE,
        /** Events that could not be read, skipped. */
        BROKEN
    }

    private final Map<Met, LongAdder> counts = new ConcurrentHashMap<>();

    void count(Met met) {
        counts.computeIfAbsent(met, it -> new LongAdder()).increment();
    }

    public long of(Met met) {
        LongAdder count = counts.get(met);
        return count == null ? 0 : count.sum();
    }

    @Override
    public String toString() {
        StringJoiner all = new StringJoiner(", ");
        for (Met met : Met.values()) {
            all.add(met.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + of(met));
        }
        return all.toString();
    }
}
