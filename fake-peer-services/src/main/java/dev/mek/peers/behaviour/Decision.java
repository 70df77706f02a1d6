package dev.mek.peers.behaviour;

import java.util.List;
import java.util.Set;

/**
 * What follows from one booking event.
 *
 * @param task what the peer knows from now on; planned steps included, withdrawn ones not
 * @param withdrawn steps that waited and are not to be given any more
 * @param plan answers to give, in order
 */
public record Decision(Task task, Set<Step> withdrawn, List<Planned> plan) {

    public Decision {
        withdrawn = Set.copyOf(withdrawn);
        plan = List.copyOf(plan);
    }

    public static Decision nothing(Task task) {
        return new Decision(task, Set.of(), List.of());
    }
}
