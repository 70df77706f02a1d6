package dev.mek.peers.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How a participant's loop is, for its health. Written by the loop, read by any thread. */
public final class Condition {

    /** A turn takes a second at the longest, a rebuild or a broker that hangs somewhat longer. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(60);

    /** What a loop is at. */
    public enum Phase {
        /** Waits for broker and topics, or for its partitions. */
        JOINING,
        /** Has its partitions and knows what it answered. */
        WORKING,
        /** A round failed; the next one begins after a pause. */
        RECOVERING,
        /** Ended as told. */
        STOPPED,
        /** Ended because it cannot go on. */
        FAILED
    }

    private final InstantSource clock;
    private volatile Phase phase = Phase.JOINING;
    private volatile Instant lastTurn;
    private volatile @Nullable String failure;

    Condition(InstantSource clock) {
        this.clock = clock;
        this.lastTurn = clock.instant();
    }

    public Phase phase() {
        return phase;
    }

    /** Why the last round failed; null when none did. */
    public @Nullable String failure() {
        return failure;
    }

    /** False when the loop ended by itself, or hangs. */
    public boolean isAlive() {
        return phase != Phase.FAILED
                && Duration.between(lastTurn, clock.instant()).compareTo(SILENCE_MAX) < 0;
    }

    /** True when the loop ended by itself. */
    public boolean hasFailed() {
        return phase == Phase.FAILED;
    }

    public boolean isWorking() {
        return phase == Phase.WORKING;
    }

    void turned(Instant at) {
        lastTurn = at;
    }

    void joining() {
        phase = Phase.JOINING;
        lastTurn = clock.instant();
    }

    void rebuilt() {
        phase = Phase.WORKING;
    }

    void recovering(Exception cause) {
        failure = cause.toString();
        phase = Phase.RECOVERING;
        lastTurn = clock.instant();
    }

    void stopped() {
        phase = Phase.STOPPED;
    }

    void failed(Exception cause) {
        failure = cause.toString();
        phase = Phase.FAILED;
    }
}
