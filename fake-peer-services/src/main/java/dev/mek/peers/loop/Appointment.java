package dev.mek.peers.loop;

import dev.mek.contracts.wire.Envelope;
import dev.mek.peers.behaviour.Planned;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer that waits for its time, and where the event stood that asked for it.
 *
 * @param cause envelope of the booking event that is answered
 * @param due the answer's own time: the cause's plus the delay, the same after each restart
 * @param notBefore when to send; later than due after a failure
 * @param number of the appointment, in the order of making
 */
record Appointment(
        Planned planned,
        Envelope cause,
        Desk desk,
        long offset,
        Instant due,
        Instant notBefore,
        int attempt,
        long number)
        implements Comparable<Appointment> {

    UUID bookingId() {
        return planned.message().bookingId();
    }

    Appointment again(Instant at) {
        return new Appointment(planned, cause, desk, offset, due, at, attempt + 1, number);
    }

    Duration backOff() {
        return Duration.ofMillis(Math.min(5_000, 100L << Math.min(attempt, 6)));
    }

    @Override
    public int compareTo(Appointment other) {
        int byTime = notBefore.compareTo(other.notBefore);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
}
