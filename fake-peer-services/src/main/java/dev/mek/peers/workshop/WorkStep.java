package dev.mek.peers.workshop;

import dev.mek.contracts.message.WorkOrderState;
import dev.mek.peers.behaviour.Step;
import java.util.Locale;

/** The steps of a work order. */
enum WorkStep implements Step {
    PLAN(1, WorkOrderState.PLANNED),
    REFUSE(2, WorkOrderState.NO_CAPACITY),
    START(3, WorkOrderState.IN_PROGRESS),
    FINISH(4, WorkOrderState.READY_FOR_PICKUP);

    private final int place;
    private final WorkOrderState state;

    WorkStep(int place, WorkOrderState state) {
        this.place = place;
        this.state = state;
    }

    WorkOrderState state() {
        return state;
    }

    static WorkStep of(WorkOrderState state) {
        return switch (state) {
            case PLANNED -> PLAN;
            case NO_CAPACITY -> REFUSE;
            case IN_PROGRESS -> START;
            case READY_FOR_PICKUP -> FINISH;
        };
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int place() {
        return place;
    }
}
