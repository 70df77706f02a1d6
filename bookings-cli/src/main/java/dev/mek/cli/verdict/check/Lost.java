package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.LOST;

import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.ForeignRecord;
import dev.mek.cli.verdict.history.OutboxRow;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.VersionRow;
import dev.mek.cli.verdict.model.ForeignPlace;
import dev.mek.cli.verdict.model.Identity;
import dev.mek.cli.verdict.model.Indexed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that was answered with 2xx is not in the table; a version in the table never reached Kafka; what another party
 * said was neither heard nor parked as a dead letter.
 */
final class Lost implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        answers(all, findings);
        versions(all, findings);
        publications(all, findings);
        foreign(all, findings);
    }

    private static void answers(Indexed all, Findings findings) {
        List<Answered> accepted = all.history().answers().stream()
                .filter(answer -> answer.accepted() && answer.told() != null)
                .toList();
        findings.looked(LOST, "accepted requests", accepted.size());
        for (Answered answer : accepted) {
            Snapshot told = answer.told();
            if (told != null && all.version(told.booking(), told.version()) == null) {
                String what = all.booking(told.booking()) == null
                        ? "a booking that was answered is not in the table"
                        : "a version that was answered is not in the table";
                findings.add(
                        LOST,
                        Promise.G1,
                        what,
                        answer.asks() + " of " + answer.client() + " was answered "
                                + answer.status() + " with " + told.booking() + " version " + told.version() + " at "
                                + answer.at());
            }
        }
    }

    private static void versions(Indexed all, Findings findings) {
        for (BookingRow row : all.history().bookings()) {
            for (long version = 1; version <= row.version(); version++) {
                if (all.version(row.booking(), version) == null) {
                    findings.add(
                            LOST,
                            Promise.G1,
                            "a version has no line in the history",
                            row.booking() + " is at version " + row.version() + " and lacks " + version);
                }
            }
        }
    }

    private static void publications(Indexed all, Findings findings) {
        findings.looked(LOST, "versions in the table", all.history().versions().size());
        Set<String> told = new HashSet<>();
        for (OwnRecord record : all.history().own()) {
            if (record.told() != null) {
                told.add(record.told().booking() + record.told().version());
            }
        }
        Set<String> waiting = new HashSet<>();
        for (OutboxRow row : all.history().outbox()) {
            waiting.add(row.booking() + row.version());
        }
        for (VersionRow row : all.history().versions()) {
            if (!told.contains(row.booking() + row.version())) {
                String note = waiting.contains(row.booking() + row.version())
                        ? "it still waits in the outbox"
                        : "it is not in the outbox either, noted as published: " + row.publishedAt();
                findings.add(
                        LOST,
                        Promise.G1,
                        "a version never reached Kafka",
                        row.booking() + " version " + row.version() + " of " + row.at() + ", event " + row.eventId()
                                + "; " + note);
            }
        }
    }

    private static void foreign(Indexed all, Findings findings) {
        findings.looked(LOST, "events of others", all.history().foreign().size());
        for (ForeignRecord record : all.history().foreign()) {
            ForeignPlace place = ForeignPlace.of(record);
            ForeignRecord.Said said = record.said();
            boolean heard = said != null && all.wasHeard(new Identity(said.source(), said.eventId()));
            if (!heard && all.deadLetter(place) == null) {
                String what = said == null
                        ? "a record that cannot be read was swallowed"
                        : "an event of another party was neither heard nor parked";
                String which = said == null
                        ? ""
                        : ", event " + said.eventId() + " about " + said.booking() + ", revision " + said.revision();
                findings.add(LOST, Promise.G5, what, place + which + " of " + record.at());
            }
        }
    }
}
