package dev.mek.peers.loop;

import static dev.mek.peers.loop.Appointments.appointment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Agenda agenda = new Agenda();
    private final Desk desk = new Desk(new HashMap<>());

    @Test
    void appointmentsComeByTimeAndThenInTheOrderOfMaking() {
        Appointment late = appointment(desk, 1, NOON.plusMillis(5), agenda.nextNumber());
        Appointment first = appointment(desk, 2, NOON, agenda.nextNumber());
        Appointment second = appointment(desk, 3, NOON, agenda.nextNumber());
        agenda.add(late);
        agenda.add(second);
        agenda.add(first);

        assertThat(agenda.take()).isEqualTo(first);
        assertThat(agenda.take()).isEqualTo(second);
        assertThat(agenda.hasDue(NOON)).isFalse();
        assertThat(agenda.hasDue(NOON.plusMillis(5))).isTrue();
    }

    @Test
    void waitsUntilTheNextAppointmentButNeverLongerThanTold() {
        Duration longest = Duration.ofSeconds(1);

        assertThat(agenda.untilNext(NOON, longest)).isEqualTo(longest);
        agenda.add(appointment(desk, 1, NOON.plusMillis(7), agenda.nextNumber()));
        assertThat(agenda.untilNext(NOON, longest)).isEqualTo(Duration.ofMillis(7));
        assertThat(agenda.untilNext(NOON.minusSeconds(9), longest)).isEqualTo(longest);
        assertThat(agenda.untilNext(NOON.plusSeconds(9), longest)).isZero();
    }

    @Test
    void whatIsUnderWayCountsUntilItIsSettled() {
        agenda.add(appointment(desk, 1, NOON, agenda.nextNumber()));
        agenda.take();

        assertThat(agenda.size()).isEqualTo(1);
        assertThat(agenda.isUnderWay()).isTrue();
        agenda.settled();
        assertThat(agenda.size()).isZero();
        assertThat(agenda.isUnderWay()).isFalse();
    }

    @Test
    void aPartitionThatIsLostTakesItsAppointmentsAlong() {
        Appointment kept = appointment(new Desk(new HashMap<>()), 1, NOON, agenda.nextNumber());
        agenda.add(appointment(desk, 2, NOON, agenda.nextNumber()));
        agenda.add(kept);

        agenda.removeAll(desk);

        assertThat(agenda.take()).isEqualTo(kept);
        assertThat(agenda.hasDue(NOON)).isFalse();
    }

    @Test
    void aFailedAnswerWaitsLongerEachTimeAndKeepsItsOwnTime() {
        Appointment once = appointment(desk, 1, NOON, 0).again(NOON.plusSeconds(1));

        assertThat(once.due()).isEqualTo(NOON);
        assertThat(once.backOff()).isEqualTo(Duration.ofMillis(200));
        assertThat(once.again(NOON)
                        .again(NOON)
                        .again(NOON)
                        .again(NOON)
                        .again(NOON)
                        .again(NOON)
                        .backOff())
                .isEqualTo(Duration.ofSeconds(5));
    }
}
