package dev.mek.cli.command.contract;

import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.contracts.check.Report;
import dev.mek.contracts.check.Reported;
import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.rule.Finding;
import dev.mek.contracts.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report for people. */
final class CheckText {

    private final Channel out;

    CheckText(Channel out) {
        this.out = out;
    }

    void print(Report report, List<SeenTally> seen) {
        report.findings().forEach(this::finding);
        seen.forEach(tally ->
                out.line(out.paint(tally.rejected() > 0 ? Colour.RED : Colour.GREEN, "seen") + "  " + tally.line()));
        if (!seen.isEmpty()) {
            out.line("");
        }
        out.line(out.paint(report.fails() ? Colour.RED : Colour.GREEN, summary(report)));
        long undeclared = report.events().stream()
                .filter(event -> event.backward() instanceof Outcome.FitsDeclared
                        || event.forward() instanceof Outcome.FitsDeclared)
                .count();
        if (undeclared > 0) {
            out.line(out.paint(
                    Colour.DIM,
                    events(undeclared) + " would break only where a writer sends fields that it does not declare;"
                            + " --strict shows them"));
        }
    }

    private void finding(Reported reported) {
        Finding finding = reported.finding();
        out.line(out.paint(Colour.BOLD, finding.place().toString()) + "  " + severity(reported) + "  "
                + out.paint(Colour.BOLD, finding.rule()));
        out.line("  " + finding.subject());
        out.line("  " + finding.message());
        finding.witness()
                .ifPresent(witness -> field("example", new String(Json.write(witness), StandardCharsets.UTF_8)));
        if (!finding.place().pointer().isEmpty()) {
            field("at", finding.place().pointer());
        }
        finding.before().ifPresent(before -> field("before", before.toString()));
        if (!reported.against().isEmpty()) {
            field("against", String.join(", ", reported.against()));
        }
        reported.exception().ifPresent(reason -> field("excepted", reason));
        field("to do", finding.advice());
        out.line("");
    }

    private void field(String name, String value) {
        out.line("  " + out.paint(Colour.DIM, (name + "          ").substring(0, 10)) + value);
    }

    private String severity(Reported reported) {
        if (reported.exception().isPresent()) {
            return out.paint(Colour.DIM, "excepted");
        }
        return reported.finding().severity() == Severity.ERROR
                ? out.paint(Colour.RED, "error")
                : out.paint(Colour.YELLOW, "warning");
    }

    private static String summary(Report report) {
        long errors = report.findings().stream().filter(Reported::fails).count();
        long excepted = report.findings().stream()
                .filter(one -> one.exception().isPresent())
                .count();
        long warnings = report.findings().size() - errors - excepted;
        String releases = report.releases().isEmpty()
                ? ""
                : " and " + count(report.releases().size(), "release");
        return events(report.catalog().events().size()) + " against " + report.against() + releases + ": "
                + (report.findings().isEmpty()
                        ? "nothing breaks"
                        : count(errors, "error") + ", " + count(warnings, "warning") + ", " + excepted + " excepted");
    }

    private static String events(long count) {
        return count(count, "event");
    }

    private static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
