package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.PHANTOM;

import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.history.VersionRow;
import dev.mek.cli.verdict.model.Identity;
import dev.mek.cli.verdict.model.Indexed;
import dev.mek.cli.verdict.model.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that was told on Kafka, on a stream or in an answer is not, or not so, in the table; or an effect in the table
 * names a cause that nobody said.
 */
final class Phantom implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        published(all, findings);
        streamed(all, findings);
        answered(all, findings);
        causes(all, findings);
    }

    private static void published(Indexed all, Findings findings) {
        findings.looked(PHANTOM, "records", all.history().own().size());
        for (OwnRecord record : all.history().own()) {
            String place = new Place(record.partition(), record.offset()) + " of " + record.at();
            Snapshot told = record.told();
            if (told == null) {
                findings.add(PHANTOM, Promise.G11, "a record on our topic cannot be read", place);
                continue;
            }
            VersionRow row = all.version(told.booking(), told.version());
            String which = place + ": " + told.booking() + " version " + told.version() + ", event " + record.eventId();
            if (row == null) {
                findings.add(PHANTOM, Promise.G1, "published, and never committed", which);
            } else if (!row.eventId().equals(record.eventId()) || !named(row, record)) {
                findings.add(
                        PHANTOM,
                        Promise.G1,
                        "published as another event than the table has",
                        which + " of type " + record.type() + ", the table has " + row.eventId() + ", " + row.event());
            } else {
                difference(all, told)
                        .ifPresent(how -> findings.add(
                                PHANTOM,
                                Promise.G1,
                                "published with other content than the table has",
                                which + ": " + how));
            }
        }
    }

    private static void streamed(Indexed all, Findings findings) {
        Map<Place, String> digests = new HashMap<>();
        for (OwnRecord record : all.history().own()) {
            if (record.told() != null) {
                Snapshot told = record.told();
                digests.put(
                        new Place(record.partition(), record.offset()),
                        told.booking() + told.version() + told.digest());
            }
        }
        int changes = 0;
        for (Streamed step : all.history().streamed()) {
            Streamed.Change change = step.change();
            if (change != null) {
                changes++;
                Place place = new Place(change.partition(), change.offset());
                if (!(change.booking() + change.version() + change.digest()).equals(digests.get(place))) {
                    findings.add(
                            PHANTOM,
                            Promise.G7,
                            "a stream told what is not on Kafka",
                            step.client()
                                    + " on connection " + step.connection() + " at " + step.at() + ": "
                                    + change.booking()
                                    + " version " + change.version() + " as " + place);
                }
            }
        }
        findings.looked(PHANTOM, "changes on streams", changes);
    }

    private static void answered(Indexed all, Findings findings) {
        int answers = 0;
        for (Answered answer : all.history().answers()) {
            Snapshot told = answer.told();
            if (told != null && answer.accepted()) {
                answers++;
                difference(all, told)
                        .ifPresent(how -> findings.add(
                                PHANTOM,
                                Promise.G1,
                                "answered with other content than the table has",
                                answer.asks() + " of "
                                        + answer.client() + " at " + answer.at() + ": " + told.booking() + " version "
                                        + told.version() + ": " + how));
            }
        }
        findings.looked(PHANTOM, "answers", answers);
    }

    private static void causes(Indexed all, Findings findings) {
        for (VersionRow row : all.history().versions()) {
            if (row.causeSource() != null
                    && row.causeEventId() != null
                    && !all.wasSaid(new Identity(row.causeSource(), row.causeEventId()))) {
                findings.add(
                        PHANTOM,
                        Promise.G3,
                        "an effect names a cause that nobody said",
                        row.booking() + " version " + row.version() + " by " + row.causeSource() + " "
                                + row.causeEventId());
            }
        }
    }

    private static boolean named(VersionRow row, OwnRecord record) {
        String last = "booking-" + row.event().toLowerCase(Locale.ROOT).replace('_', '-');
        return record.type() != null && record.type().contains("." + last + ".");
    }

    /** How what was told differs from the table, if the table has that version at all. */
    private static Optional<String> difference(Indexed all, Snapshot told) {
        VersionRow row = all.version(told.booking(), told.version());
        if (row == null) {
            return Optional.empty();
        }
        String ours = line(
                told.requestRevision(),
                told.status(),
                told.request(),
                told.work(),
                told.payment(),
                told.start(),
                told.end(),
                told.service());
        String table = line(
                row.requestRevision(),
                row.status(),
                row.request(),
                row.work(),
                row.payment(),
                row.start(),
                row.end(),
                row.service());
        if (!ours.equals(table)) {
            return Optional.of("told " + ours + ", the table has " + table);
        }
        BookingRow now = all.booking(told.booking());
        if (now != null && now.version() == told.version()) {
            ours = line(told.workshop(), told.customer(), told.vehicle(), told.priceMinor(), told.currency());
            table = line(now.workshop(), now.customer(), now.vehicle(), now.priceMinor(), now.currency());
        }
        return ours.equals(table) || now == null || now.version() != told.version()
                ? Optional.empty()
                : Optional.of("told " + ours + ", the table has " + table);
    }

    private static String line(Object... parts) {
        return Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(" "));
    }
}
