package dev.mek.peers.workshop;

import static dev.mek.peers.Bookings.booking;
import static dev.mek.peers.Bookings.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Pace;
import dev.mek.peers.behaviour.Planned;
import dev.mek.peers.behaviour.Task;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final UUID ID = UUID.fromString("0196a0c0-0000-7000-8000-000000000001");
    private static final Pace PACE = new Pace(Duration.ofMillis(5), Duration.ofSeconds(2), Duration.ofSeconds(3));

    private final Workshop polite = new Workshop(new Behaviour(1, PACE, 0, 0));
    private final Workshop full = new Workshop(new Behaviour(1, PACE, 100, 0));

    @Test
    void aRequestIsPlanned() {
        Decision decision = polite.decide(Task.UNKNOWN, requested(ID));

        assertThat(states(decision)).containsExactly(WorkOrderState.PLANNED);
        Planned plan = decision.plan().getFirst();
        assertThat(plan.after()).isEqualTo(PACE.answer());
        assertThat(plan.revision()).isEqualTo(11);
        assertThat(((WorkOrderUpdated) plan.message()).answers()).isEqualTo(1);
    }

    @Test
    void aFullWorkshopRefusesWithAReason() {
        Decision decision = full.decide(Task.UNKNOWN, requested(ID));

        assertThat(decision.plan()).singleElement().satisfies(plan -> {
            WorkOrderUpdated order = (WorkOrderUpdated) plan.message();
            assertThat(order.state()).isEqualTo(WorkOrderState.NO_CAPACITY);
            assertThat(order.reason()).isNotBlank();
            assertThat(plan.revision()).isEqualTo(12);
        });
    }

    @Test
    void aKnownVersionChangesNothing() {
        Task known = polite.decide(Task.UNKNOWN, requested(ID)).task();

        Decision again = polite.decide(known, requested(ID));

        assertThat(again).isEqualTo(Decision.nothing(known));
    }

    @Test
    void aConfirmedBookingIsBegunAndFinishedAtTheWorkshopsPace() {
        Task planned = answered(Task.UNKNOWN, WorkStep.PLAN);

        Decision decision = polite.decide(planned, confirmed(3));

        assertThat(states(decision)).containsExactly(WorkOrderState.IN_PROGRESS, WorkOrderState.READY_FOR_PICKUP);
        assertThat(decision.plan()).extracting(Planned::after).containsExactly(PACE.start(), Duration.ofSeconds(5));
    }

    @Test
    void aFurtherEventOfAConfirmedBookingKeepsTheTimers() {
        Task confirmed = polite.decide(answered(Task.UNKNOWN, WorkStep.PLAN), confirmed(3))
                .task();

        Decision decision = polite.decide(confirmed, confirmed(4));

        assertThat(decision.plan()).isEmpty();
        assertThat(decision.withdrawn()).isEmpty();
    }

    @Test
    void aChangedRequestWithdrawsWhatWaitedAndIsPlannedAnew() {
        Task confirmed = polite.decide(answered(Task.UNKNOWN, WorkStep.PLAN), confirmed(3))
                .task();

        Decision decision = polite.decide(confirmed, booking(ID, 4, 2, "PENDING", "OPEN", "UNANSWERED", "NONE"));

        assertThat(decision.withdrawn()).containsExactlyInAnyOrder(WorkStep.START, WorkStep.FINISH);
        assertThat(states(decision)).containsExactly(WorkOrderState.PLANNED);
        assertThat(decision.plan().getFirst().revision()).isEqualTo(21);
    }

    @Test
    void aCancelledBookingIsNotBegun() {
        Task confirmed = polite.decide(answered(Task.UNKNOWN, WorkStep.PLAN), confirmed(3))
                .task();

        Decision decision =
                polite.decide(confirmed, booking(ID, 4, 1, "CANCELLED", "CANCELLED", "PLANNED", "AUTHORIZED"));

        assertThat(decision.withdrawn()).containsExactlyInAnyOrder(WorkStep.START, WorkStep.FINISH);
        assertThat(decision.plan()).isEmpty();
    }

    @Test
    void aBookingOnHoldIsNotBegunUntilItIsConfirmedAgain() {
        Task confirmed = polite.decide(answered(Task.UNKNOWN, WorkStep.PLAN), confirmed(3))
                .task();

        Decision held = polite.decide(confirmed, booking(ID, 4, 1, "ON_HOLD", "OPEN", "PLANNED", "REFUNDED"));
        Decision back = polite.decide(held.task(), confirmed(5));

        assertThat(held.withdrawn()).containsExactlyInAnyOrder(WorkStep.START, WorkStep.FINISH);
        assertThat(states(back)).containsExactly(WorkOrderState.IN_PROGRESS, WorkOrderState.READY_FOR_PICKUP);
    }

    @Test
    void workThatBeganByAnotherHandIsFinished() {
        Decision decision =
                polite.decide(Task.UNKNOWN, booking(ID, 5, 1, "IN_PROGRESS", "OPEN", "STARTED", "AUTHORIZED"));

        assertThat(states(decision)).containsExactly(WorkOrderState.READY_FOR_PICKUP);
    }

    @Test
    void aRestartBetweenBeginAndEndStillFinishesTheCar() {
        Task recollected = Task.UNKNOWN.answering(1, WorkStep.PLAN).answering(1, WorkStep.START);

        Decision decision = polite.decide(recollected, confirmed(3));

        assertThat(states(decision)).containsExactly(WorkOrderState.READY_FOR_PICKUP);
        assertThat(decision.plan().getFirst().after()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerThatItsOwnTopicShowsIsNotGivenAgain() {
        Task recollected = Task.UNKNOWN.answering(1, WorkStep.PLAN);

        Decision decision = full.decide(recollected, requested(ID));

        assertThat(decision.plan()).isEmpty();
    }

    @Test
    void anEventOfAnOlderRequestThanItsOwnTopicShowsIsLeftAlone() {
        Task recollected = Task.UNKNOWN.answering(2, WorkStep.PLAN);

        Decision decision = polite.decide(recollected, requested(ID));

        assertThat(decision).isEqualTo(Decision.nothing(recollected));
    }

    private static BookingSnapshot confirmed(long version) {
        return booking(ID, version, 1, "CONFIRMED", "OPEN", "PLANNED", "AUTHORIZED");
    }

    private static Task answered(Task task, WorkStep step) {
        return task.seen(1, 1).answering(1, step);
    }

    private static List<WorkOrderState> states(Decision decision) {
        return decision.plan().stream()
                .map(it -> ((WorkOrderUpdated) it.message()).state())
                .toList();
    }
}
