package dev.mek.peers.behaviour;

import java.util.HashSet;
import java.util.Set;

/**
 * What a peer knows of one booking.
 *
 * @param version of the newest booking event that was read, 0 before the first
 * @param requestRevision that the steps belong to, 0 before the first
 * @param planned steps that wait for their time
 * @param answered steps whose event was sent
 */
public record Task(long version, int requestRevision, Set<Step> planned, Set<Step> answered) {

    public static final Task UNKNOWN = new Task(0, 0, Set.of(), Set.of());

    public Task {
        planned = Set.copyOf(planned);
        answered = Set.copyOf(answered);
    }

    /** The booking was read in a version; a newer request revision starts with nothing done. */
    public Task seen(long newVersion, int revision) {
        return revision > requestRevision
                ? new Task(newVersion, revision, Set.of(), Set.of())
                : new Task(newVersion, requestRevision, planned, answered);
    }

    public Task planning(Step step) {
        return new Task(version, requestRevision, with(planned, step), answered);
    }

    public Task withdrawing(Set<Step> steps) {
        return new Task(version, requestRevision, without(planned, steps), answered);
    }

    /** The step's event was sent, by this process or as read from the peer's own topic. */
    public Task answering(int revision, Step step) {
        if (revision < requestRevision) {
            return this;
        }
        Task at = seen(version, revision);
        return new Task(version, revision, without(at.planned, Set.of(step)), with(at.answered, step));
    }

    public boolean hasAnswered(Step step) {
        return answered.contains(step);
    }

    /** True when any of the steps was answered or waits for its time. */
    public boolean knowsAny(Step... steps) {
        for (Step step : steps) {
            if (planned.contains(step) || answered.contains(step)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Step> with(Set<Step> steps, Step step) {
        Set<Step> more = new HashSet<>(steps);
        more.add(step);
        return more;
    }

    private static Set<Step> without(Set<Step> steps, Set<Step> gone) {
        Set<Step> fewer = new HashSet<>(steps);
        fewer.removeAll(gone);
        return fewer;
    }
}
