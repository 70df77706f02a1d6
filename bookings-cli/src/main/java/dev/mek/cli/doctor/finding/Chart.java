package dev.mek.cli.doctor.finding;

import dev.mek.cli.doctor.finding.Note.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where an examination writes down what it sees. Thread-safe: whoever waits no longer takes what is there by then. */
public final class Chart {

    private final Redaction redaction;
    private final List<Note> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ClockReading> clocks = new ArrayList<>();
    private String step = "start";

    public Chart(Redaction redaction) {
        this.redaction = redaction;
    }

    /** What is being done now, for the case that it never ends. */
    public synchronized void doing(String what) {
        step = redaction.of(what);
    }

    public synchronized void fine(String about, String aspect, String detail) {
        note(about, aspect, Outcome.FINE, detail);
    }

    public synchronized void notLooked(String about, String aspect, String why) {
        note(about, aspect, Outcome.NOT_LOOKED, why);
    }

    public synchronized void found(String about, String aspect, Finding finding) {
        Finding clean =
                new Finding(finding.ailment(), redaction.of(finding.subject()), redaction.of(finding.evidence()));
        findings.add(clean);
        note(about, aspect, Outcome.FOUND, clean.ailment().id());
    }

    public void found(String about, String aspect, Ailment ailment, String subject, String evidence) {
        found(about, aspect, new Finding(ailment, subject, evidence));
    }

    /** All of them; says whether there are any. */
    public boolean foundAny(String about, String aspect, List<Finding> some) {
        some.forEach(finding -> found(about, aspect, finding));
        return !some.isEmpty();
    }

    /** Remembers what another clock said. */
    public synchronized void clock(String whose, Instant theirs, Instant ours, Duration exactness) {
        clocks.add(new ClockReading(redaction.of(whose), theirs, ours, exactness));
    }

    public synchronized String step() {
        return step;
    }

    public synchronized List<Note> notes() {
        return List.copyOf(notes);
    }

    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    public synchronized List<ClockReading> clocks() {
        return List.copyOf(clocks);
    }

    private void note(String about, String aspect, Outcome outcome, String detail) {
        notes.add(new Note(redaction.of(about), aspect, outcome, redaction.of(detail)));
    }
}
