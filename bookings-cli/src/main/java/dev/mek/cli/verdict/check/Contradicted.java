package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.CONTRADICTED;

import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.model.Indexed;
import java.util.HashMap;
import java.util.Map;

/** The same Idempotency-Key was answered with two different bodies, or let another request pass. */
final class Contradicted implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        Map<String, Answered> first = new HashMap<>();
        int repeats = 0;
        for (Answered answer : all.history().answers()) {
            if (answer.key() == null || !answer.accepted()) {
                continue;
            }
            Answered before = first.putIfAbsent(answer.key(), answer);
            if (before != null) {
                repeats++;
                compare(before, answer, findings);
            }
        }
        findings.looked(CONTRADICTED, "keys", first.size());
        findings.looked(CONTRADICTED, "repeats of keys", repeats);
    }

    private static void compare(Answered before, Answered answer, Findings findings) {
        if (!before.says().equals(answer.says()) || before.asks() != answer.asks()) {
            findings.add(CONTRADICTED, Promise.G9, "another request passed under a used key", evidence(before, answer));
        } else if (!before.answer().equals(answer.answer())) {
            findings.add(CONTRADICTED, Promise.G9, "one request got two different answers", evidence(before, answer));
        }
    }

    private static String evidence(Answered before, Answered answer) {
        return "key " + answer.key() + ": " + before.asks() + " answered " + before.status() + " at " + before.at()
                + ", " + answer.asks() + " answered " + answer.status() + " at " + answer.at();
    }
}
