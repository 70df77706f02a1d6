package dev.mek.peers.workshop;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Draft;
import dev.mek.peers.behaviour.Occasion;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Planned;
import dev.mek.peers.behaviour.Step;
import dev.mek.peers.behaviour.Task;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans the work on each request, or has no capacity for it; once the booking is confirmed begins the work and, after a
 * while, hands the car back.
 */
public record Workshop(Behaviour behaviour) implements Participant {

    @Override
    public String name() {
        return "workshop";
    }

    @Override
    public String topic() {
        return "workshop.work-order.v1";
    }

    @Override
    public String source() {
        return "/workshop";
    }

    @Override
    public Decision decide(Task known, BookingSnapshot booking) {
        if (booking.version() <= known.version() || booking.requestRevision() < known.requestRevision()) {
            return Decision.nothing(known);
        }
        Draft draft = new Draft(known, booking.version(), booking.requestRevision());
        if (booking.request().equals("CANCELLED")) {
            draft.withdraw(WorkStep.values());
            return draft.decision();
        }
        answer(draft, booking);
        switch (booking.status()) {
            case "CONFIRMED" -> start(draft, booking);
            case "IN_PROGRESS" -> finish(draft, booking);
            default -> stayOut(draft);
        }
        return draft.decision();
    }

    @Override
    public Optional<Given> given(Message message) {
        return message instanceof WorkOrderUpdated order
                ? Optional.of(new Given(order.answers(), WorkStep.of(order.state())))
                : Optional.empty();
    }

    private void answer(Draft draft, BookingSnapshot booking) {
        if (!booking.work().equals("UNANSWERED") || draft.task().knowsAny(WorkStep.values())) {
            return;
        }
        Duration after = behaviour.pace().answer();
        if (behaviour.refuses(occasion(booking, WorkStep.REFUSE))) {
            draft.plan(planned(WorkStep.REFUSE, booking, after, "no bay staffed for this slot"));
        } else {
            draft.plan(planned(WorkStep.PLAN, booking, after, null));
        }
    }

    /** Each step for itself: a restart may find the car begun and not yet ready. */
    private void start(Draft draft, BookingSnapshot booking) {
        Duration start = behaviour.pace().start();
        if (!draft.task().knowsAny(WorkStep.START, WorkStep.FINISH)) {
            draft.plan(planned(WorkStep.START, booking, start, null));
        }
        if (!draft.task().knowsAny(WorkStep.FINISH)) {
            draft.plan(planned(
                    WorkStep.FINISH, booking, start.plus(behaviour.pace().work()), null));
        }
    }

    /** Work that began without this process's knowing, as by an event published by hand, is finished all the same. */
    private void finish(Draft draft, BookingSnapshot booking) {
        if (booking.work().equals("STARTED") && !draft.task().knowsAny(WorkStep.FINISH)) {
            draft.plan(planned(WorkStep.FINISH, booking, behaviour.pace().work(), null));
        }
    }

    /** A booking that lost its confirmation does not get its car begun; begun work goes on. */
    private static void stayOut(Draft draft) {
        if (!draft.task().hasAnswered(WorkStep.START)) {
            draft.withdraw(WorkStep.START, WorkStep.FINISH);
        }
    }

    private Planned planned(WorkStep step, BookingSnapshot booking, Duration after, @Nullable String reason) {
        return new Planned(
                step,
                occasion(booking, step),
                after,
                new WorkOrderUpdated(
                        "wo-" + booking.id(), booking.id(), booking.requestRevision(), step.state(), reason));
    }

    private Occasion occasion(BookingSnapshot booking, Step step) {
        return new Occasion(name(), booking.id(), booking.requestRevision(), step.word());
    }
}
