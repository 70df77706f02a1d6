package dev.mek.peers.behaviour;

import java.time.Duration;

/**
 * How long a peer takes: a real day, compressed.
 *
 * @param answer from a booking event to the answer it asks for
 * @param start from the confirmation until the work begins
 * @param work from the beginning of the work until the car is ready
 */
public record Pace(Duration answer, Duration start, Duration work) {

    /** What waits is rebuilt from events, and those are kept for days, not for ever. */
    public static final Duration LONGEST = Duration.ofDays(1);

    public Pace {
        check("answer", answer);
        check("start", start);
        check("work", work);
    }

    private static void check(String name, Duration pace) {
        if (pace.isNegative() || pace.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("pace " + name + " is " + pace + "; accepted: 0 to " + LONGEST);
        }
    }
}
