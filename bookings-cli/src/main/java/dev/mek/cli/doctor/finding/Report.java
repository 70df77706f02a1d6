package dev.mek.cli.doctor.finding;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What came of it all.
 *
 * @param findings the likely cause of the others first
 * @param notes in the order of looking
 */
public record Report(String target, List<Finding> findings, List<Note> notes, Duration took) {

    private static final Comparator<Finding> BY_CAUSE =
            Comparator.comparing(Finding::ailment).thenComparing(Finding::subject);

    public Report {
        findings = findings.stream().distinct().sorted(BY_CAUSE).toList();
        notes = List.copyOf(notes);
    }
}
