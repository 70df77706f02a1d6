package dev.mek.peers.loop;

import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.peers.Bookings;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Pace;
import dev.mek.peers.behaviour.Planned;
import dev.mek.peers.behaviour.Task;
import dev.mek.peers.workshop.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Appointments for tests. */
final class Appointments {

    static final Workshop WORKSHOP =
            new Workshop(new Behaviour(1, new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO), 0, 0));
    private static final TraceContext TRACE =
            new TraceContext("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true, null);

    private Appointments() {}

    /** The plan for a new booking with that number. */
    static Appointment appointment(Desk desk, long booking, Instant due, long number) {
        UUID id = new UUID(7, booking);
        Planned planned =
                WORKSHOP.decide(Task.UNKNOWN, Bookings.requested(id)).plan().getFirst();
        Envelope cause = new Envelope(
                "event-" + booking,
                "dev.mek.bookings.booking-requested.v1",
                "/bookings",
                id,
                Bookings.NOON,
                "correlation",
                "cause",
                1,
                TRACE);
        return new Appointment(planned, cause, desk, booking, due, due, 0, number);
    }
}
