package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.DUPLICATE_EFFECT;

import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.VersionRow;
import dev.mek.cli.verdict.model.Identity;
import dev.mek.cli.verdict.model.Indexed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of another party made two versions; an Idempotency-Key made two bookings; a version was published with two
 * different contents.
 */
final class DuplicateEffect implements Check {

    private static final int SERVER_ERROR = 500;

    @Override
    public void look(Indexed all, Findings findings) {
        causes(all, findings);
        keys(all, findings);
        contents(all, findings);
    }

    private static void causes(Indexed all, Findings findings) {
        Map<Identity, List<VersionRow>> effects = new HashMap<>();
        for (VersionRow row : all.history().versions()) {
            if (row.causeSource() != null && row.causeEventId() != null) {
                effects.computeIfAbsent(new Identity(row.causeSource(), row.causeEventId()), id -> new ArrayList<>())
                        .add(row);
            }
        }
        findings.looked(DUPLICATE_EFFECT, "events with an effect", effects.size());
        effects.forEach((cause, rows) -> {
            if (rows.size() > 1) {
                findings.add(
                        DUPLICATE_EFFECT,
                        Promise.G3,
                        "one event made several versions",
                        cause + " made "
                                + String.join(
                                        ", ",
                                        rows.stream()
                                                .map(row ->
                                                        row.booking() + " version " + row.version() + " at " + row.at())
                                                .toList()));
            }
        });
    }

    private static void keys(Indexed all, Findings findings) {
        Map<String, Snapshot> made = new HashMap<>();
        for (Answered answer : all.history().answers()) {
            if (answer.asks() == Answered.Asks.CREATE
                    && answer.key() != null
                    && answer.accepted()
                    && answer.told() != null) {
                Snapshot before = made.putIfAbsent(answer.key(), answer.told());
                if (before != null && !before.booking().equals(answer.told().booking())) {
                    findings.add(
                            DUPLICATE_EFFECT,
                            Promise.G9,
                            "one key made two bookings",
                            "key " + answer.key()
                                    + " was answered with " + before.booking() + " and with "
                                    + answer.told().booking());
                }
            }
        }
        findings.looked(DUPLICATE_EFFECT, "keys of creates", made.size());
        untold(all, findings);
    }

    /** A booking that no answer told of was made by a request that never got one; more of them than such requests are too many. */
    private static void untold(Indexed all, Findings findings) {
        Set<String> told = new HashSet<>();
        Set<String> open = new HashSet<>();
        Set<String> done = new HashSet<>();
        int nameless = 0;
        for (Answered answer : all.history().answers()) {
            if (answer.asks() != Answered.Asks.CREATE) {
                continue;
            }
            if (answer.accepted() && answer.told() != null) {
                told.add(answer.told().booking());
            }
            boolean unknown = answer.status() == null || answer.status() >= SERVER_ERROR;
            nameless += unknown && answer.key() == null ? 1 : 0;
            if (answer.key() != null && (unknown || answer.accepted())) {
                (unknown ? open : done).add(answer.key());
            }
        }
        open.removeAll(done);
        List<BookingRow> untold = all.history().bookings().stream()
                .filter(row -> !told.contains(row.booking()))
                .toList();
        int explained = nameless + open.size();
        if (untold.size() > explained) {
            findings.add(
                    DUPLICATE_EFFECT,
                    Promise.G9,
                    "bookings that no request accounts for",
                    explained + " creates never got an answer, and nobody was told of these " + untold.size() + ": "
                            + untold.stream()
                                    .limit(Findings.CASES_MAX)
                                    .map(row -> row.booking() + " of " + row.createdAt())
                                    .toList());
        }
    }

    private static void contents(Indexed all, Findings findings) {
        Map<String, OwnRecord> first = new HashMap<>();
        for (OwnRecord record : all.history().own()) {
            Snapshot told = record.told();
            if (told != null) {
                OwnRecord before = first.putIfAbsent(told.booking() + " version " + told.version(), record);
                if (before != null && !(told.equals(before.told()) && same(before.eventId(), record.eventId()))) {
                    findings.add(
                            DUPLICATE_EFFECT,
                            Promise.G3,
                            "one version was published with two contents",
                            told.booking() + " version " + told.version() + ": event " + before.eventId() + " at ["
                                    + before.partition() + "]@" + before.offset() + " and event " + record.eventId()
                                    + " at [" + record.partition() + "]@" + record.offset());
                }
            }
        }
        findings.looked(DUPLICATE_EFFECT, "versions on Kafka", first.size());
    }

    private static boolean same(@Nullable String left, @Nullable String right) {
        return Objects.equals(left, right);
    }
}
