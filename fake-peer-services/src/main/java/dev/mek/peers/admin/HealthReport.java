package dev.mek.peers.admin;

import dev.mek.peers.loop.Condition;
import dev.mek.peers.loop.ParticipantLoop;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answer of a health question.
 *
 * @param status UP or DOWN
 */
record HealthReport(String status, List<Check> checks) {

    /** One participant's part in it. */
    record Check(String name, String status, String detail) {}

    static HealthReport of(List<ParticipantLoop> loops, Predicate<Condition> holds) {
        List<Check> checks = loops.stream().map(it -> check(it, holds)).toList();
        boolean allHold = checks.stream().allMatch(it -> it.status().equals("UP"));
        return new HealthReport(word(allHold), checks);
    }

    boolean isUp() {
        return status.equals("UP");
    }

    private static Check check(ParticipantLoop loop, Predicate<Condition> holds) {
        Condition condition = loop.condition();
        String failure = condition.failure();
        String detail = condition.phase() + ": " + loop.tally() + (failure == null ? "" : "; last failure " + failure);
        return new Check(loop.name(), word(holds.test(condition)), detail);
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
