package dev.mek.contracts.report;

import dev.mek.contracts.check.Report;
import dev.mek.contracts.check.Reported;
import dev.mek.contracts.rule.Finding;
import java.util.List;

/** The findings as workflow commands of GitHub Actions, which shows them beside the changed lines. */
public final class GithubReport {

    private GithubReport() {}

    /** A line a finding. */
    public static List<String> of(Report report) {
        return report.findings().stream().map(GithubReport::line).toList();
    }

    private static String line(Reported reported) {
        Finding finding = reported.finding();
        String command = reported.exception().isPresent() ? "notice" : Words.severity(finding);
        String excepted =
                reported.exception().map(reason -> "\nException: " + reason).orElse("");
        return "::" + command + " file=" + property(finding.place().file()) + ",line="
                + finding.place().line() + ",col=" + finding.place().column() + ",title=" + property(finding.rule())
                + "::"
                + data(Words.paragraph(reported) + excepted);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
