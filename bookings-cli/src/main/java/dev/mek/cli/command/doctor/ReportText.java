package dev.mek.cli.command.doctor;

import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.finding.Note;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.TablePrinter;
import java.util.List;

/** A report for people: what was looked at, then what is wrong. */
final class ReportText {

    private static final List<Column<Note>> COLUMNS = List.of(
            Column.<Note>of("", note -> mark(note.outcome())).in(note -> colour(note.outcome())),
            Column.of("about", Note::about),
            Column.of("aspect", Note::aspect),
            Column.<Note>of("seen", Note::detail).in(note -> colour(note.outcome())));

    private ReportText() {}

    static void print(Report report, Channel out) {
        TablePrinter<Note> table = new TablePrinter<>(out, COLUMNS);
        report.notes().forEach(table::print);
        table.end();
        out.line("");
        int count = report.findings().size();
        String took = "%.1f s".formatted(report.took().toMillis() / 1000.0);
        if (count == 0) {
            out.line(out.paint(Colour.GREEN, "Nothing is wrong") + " with " + report.target()
                    + ", as far as was seen in " + took + ".");
            return;
        }
        out.line(out.paint(Colour.RED, count == 1 ? "1 finding" : count + " findings") + " at " + report.target()
                + " in " + took + (count == 1 ? ":" : ", the likely cause first:"));
        for (int i = 0; i < count; i++) {
            finding(i + 1, report.findings().get(i), out);
        }
    }

    private static void finding(int number, Finding finding, Channel out) {
        out.line("");
        out.line(out.paint(Colour.BOLD, number + ". " + finding.ailment().id()) + "  " + finding.subject());
        out.line("   " + finding.ailment().what());
        out.line("   " + out.paint(Colour.DIM, "seen: ") + finding.evidence());
        out.line("   " + out.paint(Colour.DIM, "mend: ") + finding.mend());
    }

    private static String mark(Note.Outcome outcome) {
        return switch (outcome) {
            case FINE -> "✔";
            case FOUND -> "✘";
            case NOT_LOOKED -> "–";
        };
    }

    private static Colour colour(Note.Outcome outcome) {
        return switch (outcome) {
            case FINE -> Colour.PLAIN;
            case FOUND -> Colour.RED;
            case NOT_LOOKED -> Colour.DIM;
        };
    }
}
