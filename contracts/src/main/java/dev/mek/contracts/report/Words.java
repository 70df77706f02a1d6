package dev.mek.contracts.report;

import dev.mek.contracts.check.Reported;
import dev.mek.contracts.comparison.Outcome;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What several formats say alike. */
final class Words {

    private Words() {}

    static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    /** An outcome in one word. */
    static String verdict(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Fits fits -> "OK";
            case Outcome.FitsDeclared fits -> "OK";
            case Outcome.Breaks breaks -> "BREAK";
            case Outcome.Unknown unknown -> "UNDECIDED";
            case Outcome.Nothing nothing -> "ERROR";
        };
    }

    /** The same, as far as messages with undeclared fields count too. */
    static String raw(Outcome outcome) {
        return outcome instanceof Outcome.FitsDeclared ? "BREAK" : verdict(outcome);
    }

    /** All of a finding that has no field of its own in a format. */
    static String paragraph(Reported reported) {
        Finding finding = reported.finding();
        StringBuilder text = new StringBuilder();
        text.append(finding.subject()).append(": ").append(finding.message()).append('.');
        if (!reported.against().isEmpty()) {
            text.append("\nAgainst: ")
                    .append(String.join(", ", reported.against()))
                    .append('.');
        }
        finding.witness()
                .ifPresent(witness ->
                        text.append("\nFor example: ").append(new String(Json.write(witness), StandardCharsets.UTF_8)));
        finding.before().ifPresent(before -> text.append("\nBefore: ").append(before));
        return text.append("\nWhat to do: ").append(finding.advice()).toString();
    }
}
