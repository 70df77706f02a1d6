package dev.mek.cli.verdict;

import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.check.Finding;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict as people read it. */
final class VerdictText {

    private VerdictText() {}

    static String of(Verdict verdict) {
        var text = new StringBuilder();
        for (Anomaly anomaly : Anomaly.values()) {
            text.append(String.format(
                    Locale.ROOT, "%-16s %6s  %s%n", anomaly.word(), found(verdict, anomaly), looked(verdict, anomaly)));
            for (Finding finding : verdict.cases(anomaly)) {
                text.append("    ").append(finding.promise()).append("  ");
                text.append(finding.what())
                        .append(": ")
                        .append(finding.evidence())
                        .append('\n');
            }
            int more = verdict.count(anomaly) - verdict.cases(anomaly).size();
            text.append(more > 0 ? "    and " + more + " more\n" : "");
        }
        return text.toString();
    }

    private static String found(Verdict verdict, Anomaly anomaly) {
        if (verdict.count(anomaly) > 0) {
            return Integer.toString(verdict.count(anomaly));
        }
        return verdict.unproven().contains(anomaly) ? "?" : "none";
    }

    private static String looked(Verdict verdict, Anomaly anomaly) {
        return verdict.looked(anomaly).entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ", "in ", ""));
    }
}
