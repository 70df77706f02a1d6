package dev.mek.cli.chaos;

import dev.mek.cli.verdict.Verdict;
import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a run, in a line each. */
final class Judged {

    private Judged() {}

    static List<String> findings(Outcome outcome, Set<Anomaly> mayBeUnproven) {
        List<String> findings = new ArrayList<>();
        if (!outcome.unrest().isEmpty()) {
            findings.add("not at rest: " + outcome.unrest());
        }
        Verdict verdict = Verdict.on(outcome.history());
        for (Anomaly anomaly : verdict.alarms()) {
            findings.add(anomaly.word() + ": " + verdict.count(anomaly));
            verdict.cases(anomaly).stream().map(Finding::toString).forEach(findings::add);
        }
        verdict.unproven().stream()
                .filter(anomaly -> !mayBeUnproven.contains(anomaly))
                .forEach(anomaly -> findings.add(anomaly.word() + ": looked for in nothing"));
        return findings;
    }
}
