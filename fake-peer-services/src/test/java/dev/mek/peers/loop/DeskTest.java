package dev.mek.peers.loop;

import static dev.mek.peers.loop.Appointments.WORKSHOP;
import static dev.mek.peers.loop.Appointments.appointment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.peers.Bookings;
import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Step;
import dev.mek.peers.behaviour.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final Map<UUID, Task> recollected = new HashMap<>();
    private final Desk desk = new Desk(recollected);

    @Test
    void aWithdrawnStepTakesItsAppointmentOffTheDesk() {
        Appointment waiting = planned(1);
        BookingSnapshot cancelled =
                Bookings.booking(waiting.bookingId(), 2, 1, "CANCELLED", "CANCELLED", "UNANSWERED", "NONE");

        var off = desk.decided(waiting.bookingId(), WORKSHOP.decide(desk.known(waiting.bookingId()), cancelled));

        assertThat(off).containsExactly(waiting);
        assertThat(desk.known(waiting.bookingId()).planned()).isEmpty();
    }

    @Test
    void aSentAnswerIsKnownAsGiven() {
        Appointment waiting = planned(1);

        desk.sent(waiting);

        Step step = waiting.planned().step();
        assertThat(desk.known(waiting.bookingId()).hasAnswered(step)).isTrue();
        assertThat(desk.decided(waiting.bookingId(), new Decision(Task.UNKNOWN, Set.of(step), java.util.List.of())))
                .isEmpty();
    }

    @Test
    void whatTheOwnTopicSaidIsKnownUntilTheBookingIsRead() {
        UUID id = new UUID(7, 1);
        Task answered = Task.UNKNOWN.answering(1, planned(2).planned().step());
        recollected.put(id, answered);

        assertThat(desk.known(id)).isEqualTo(answered);
        desk.decided(id, WORKSHOP.decide(desk.known(id), Bookings.requested(id)));
        assertThat(recollected).doesNotContainKey(id);
        assertThat(desk.known(id).version()).isEqualTo(1);
    }

    @Test
    void idleBookingsAreForgottenBeyondTheBoundAndBusyOnesAreNot() {
        Appointment waiting = planned(0);
        for (int booking = 1; booking <= Desk.IDLE_MAX + 1; booking++) {
            desk.decided(new UUID(9, booking), Decision.nothing(new Task(1, 1, Set.of(), Set.of())));
        }

        assertThat(desk.known(new UUID(9, 1))).isEqualTo(Task.UNKNOWN);
        assertThat(desk.known(new UUID(9, 2)).version()).isEqualTo(1);
        assertThat(desk.known(waiting.bookingId()).version()).isEqualTo(1);
    }

    private Appointment planned(long booking) {
        Appointment appointment = appointment(desk, booking, Bookings.NOON, booking);
        UUID id = appointment.bookingId();
        desk.decided(id, WORKSHOP.decide(Task.UNKNOWN, Bookings.requested(id)));
        desk.made(appointment);
        return appointment;
    }
}
