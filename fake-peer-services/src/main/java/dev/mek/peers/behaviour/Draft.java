package dev.mek.peers.behaviour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A decision in the making: collects what a booking event changes. Not thread-safe; lives for one decision. */
public final class Draft {

    private final Set<Step> withdrawn = new HashSet<>();
    private final List<Planned> plan = new ArrayList<>();
    private Task task;

    /** Starts from what was known; steps that waited for an older request revision are withdrawn. */
    public Draft(Task known, long version, int requestRevision) {
        task = known.seen(version, requestRevision);
        if (task.requestRevision() > known.requestRevision()) {
            withdrawn.addAll(known.planned());
        }
    }

    public Task task() {
        return task;
    }

    public void plan(Planned planned) {
        plan.add(planned);
        task = task.planning(planned.step());
    }

    /** Steps that do not wait are left alone. */
    public void withdraw(Step... steps) {
        for (Step step : steps) {
            if (task.planned().contains(step)) {
                withdrawn.add(step);
            }
        }
        task = task.withdrawing(Set.of(steps));
    }

    public Decision decision() {
        return new Decision(task, withdrawn, plan);
    }
}
