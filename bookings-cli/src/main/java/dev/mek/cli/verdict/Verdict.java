package dev.mek.cli.verdict;

import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.check.Check;
import dev.mek.cli.verdict.check.Finding;
import dev.mek.cli.verdict.check.Findings;
import dev.mek.cli.verdict.history.History;
import dev.mek.cli.verdict.model.Indexed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/** What a history was found to have, and how much of it was looked at. Not changed after it was given. */
public final class Verdict {

    private final Findings findings;

    private Verdict(Findings findings) {
        this.findings = findings;
    }

    /** Looks for every anomaly. Takes time and memory in proportion to the history, seconds for a million steps. */
    public static Verdict on(History history) {
        var all = new Indexed(history);
        var findings = new Findings();
        Check.ALL.forEach(check -> check.look(all, findings));
        return new Verdict(findings);
    }

    /** The anomalies that were found. */
    public Set<Anomaly> alarms() {
        return anomalies(anomaly -> findings.count(anomaly) > 0);
    }

    /** The anomalies that were looked for in nothing: that they were not found says nothing. */
    public Set<Anomaly> unproven() {
        return anomalies(anomaly -> looked(anomaly).values().stream().allMatch(count -> count == 0));
    }

    /** Whether nothing was found, and every anomaly but these was looked for in something. */
    public boolean good(Set<Anomaly> mayBeUnproven) {
        return alarms().isEmpty() && mayBeUnproven.containsAll(unproven());
    }

    public int count(Anomaly anomaly) {
        return findings.count(anomaly);
    }

    /** Some of the cases, no more than ten of an anomaly. */
    public List<Finding> cases(Anomaly anomaly) {
        return findings.cases(anomaly);
    }

    /** In how many of what the anomaly was looked for. */
    public SequencedMap<String, Integer> looked(Anomaly anomaly) {
        return findings.looked(anomaly);
    }

    /** A line for each anomaly, and one for each kept case. */
    @Override
    public String toString() {
        return VerdictText.of(this);
    }

    private static Set<Anomaly> anomalies(Predicate<Anomaly> which) {
        Set<Anomaly> chosen = EnumSet.noneOf(Anomaly.class);
        Arrays.stream(Anomaly.values()).filter(which).forEach(chosen::add);
        return chosen;
    }
}
