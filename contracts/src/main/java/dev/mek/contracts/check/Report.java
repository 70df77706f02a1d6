package dev.mek.contracts.check;

import dev.mek.contracts.surface.Surface;
import java.util.List;

/**
 * What a check has found.
 *
 * @param catalog the catalogue that was checked
 * @param against the version that was asked about
 * @param releases the released versions that were looked at besides
 */
public record Report(
        Surface catalog, String against, List<String> releases, List<EventVerdict> events, List<Reported> findings) {

    public Report {
        releases = List.copyOf(releases);
        events = List.copyOf(events);
        findings = List.copyOf(findings);
    }

    public boolean fails() {
        return findings.stream().anyMatch(Reported::fails);
    }
}
