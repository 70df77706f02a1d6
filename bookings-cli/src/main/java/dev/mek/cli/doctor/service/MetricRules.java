package dev.mek.cli.doctor.service;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.target.HostPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scrape says of work that waits, in Prometheus' text format. The bounds are those of docs/operations.md. Pure. */
final class MetricRules {

    private static final double OLDEST_SECONDS_MAX = 30;

    private MetricRules() {}

    static List<Finding> judge(HostPort at, String scrape) {
        List<Finding> findings = new ArrayList<>();
        value(scrape, "bookings_outbox_oldest_seconds")
                .filter(seconds -> seconds > OLDEST_SECONDS_MAX)
                .ifPresent(seconds -> findings.add(new Finding(
                        Ailment.EVENTS_WAIT, at.toString(), "the oldest one for " + Math.round(seconds) + " s")));
        value(scrape, "bookings_dead_letters_waiting")
                .filter(count -> count > 0)
                .ifPresent(count -> findings.add(
                        new Finding(Ailment.DEAD_LETTERS_WAIT, at.toString(), Math.round(count) + " are parked")));
        return findings;
    }

    private static Optional<Double> value(String scrape, String name) {
        return scrape.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip().split(" ", 2)[0])
                .filter(text -> text.matches("[0-9.]+(E[+-]?[0-9]+)?"))
                .map(Double::valueOf)
                .findFirst();
    }
}
