package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.DIVERGED;

import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.DeadLetterRow;
import dev.mek.cli.verdict.history.ForeignRecord;
import dev.mek.cli.verdict.history.VersionRow;
import dev.mek.cli.verdict.model.Fact;
import dev.mek.cli.verdict.model.Fold;
import dev.mek.cli.verdict.model.ForeignPlace;
import dev.mek.cli.verdict.model.Indexed;
import dev.mek.cli.verdict.model.Party;
import dev.mek.cli.verdict.model.StatusRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A booking's facts in the end are not what all that the other parties said comes to; or its status does not follow from
 * them; or its last version shows something else than the booking.
 */
final class Diverged implements Check {

    private static final String CONFLICT = "conflict";

    @Override
    public void look(Indexed all, Findings findings) {
        findings.looked(DIVERGED, "bookings", all.history().bookings().size());
        int folded = 0;
        for (BookingRow booking : all.history().bookings()) {
            List<ForeignRecord.Said> said = taken(all, booking);
            folded += said.size();
            compare(booking, Party.WORKSHOP, said, Fact.work(booking), findings);
            compare(booking, Party.BILLING, said, Fact.payment(booking), findings);
            derived(booking, findings);
            shown(all, booking, findings);
        }
        findings.looked(DIVERGED, "events of others", folded);
    }

    /** All that was said, but what was parked because it contradicts what was taken. */
    private static List<ForeignRecord.Said> taken(Indexed all, BookingRow booking) {
        return all.foreign(booking.booking()).stream()
                .filter(record -> {
                    DeadLetterRow parked = all.deadLetter(ForeignPlace.of(record));
                    return parked == null || !parked.reason().equalsIgnoreCase(CONFLICT);
                })
                .flatMap(record -> Stream.ofNullable(record.said()))
                .toList();
    }

    private static void compare(
            BookingRow booking, Party party, List<ForeignRecord.Said> said, Fact stands, Findings findings) {
        Set<Fact> expected = Fold.standing(party, said, booking.requestRevision());
        if (!expected.contains(stands)) {
            findings.add(
                    DIVERGED,
                    Promise.G4,
                    "the facts are not what all events come to",
                    booking.booking() + " has " + party + " " + stands + ", all events come to " + expected);
        }
    }

    private static void derived(BookingRow booking, Findings findings) {
        String status = StatusRule.of(
                booking.request(),
                Fact.work(booking).inEffect(booking),
                Fact.payment(booking).inEffect(booking));
        if (!status.equals(booking.status())) {
            findings.add(
                    DIVERGED,
                    Promise.G4,
                    "the status does not follow from the facts",
                    booking.booking() + " is " + booking.status() + ", its facts say " + status);
        }
    }

    private static void shown(Indexed all, BookingRow booking, Findings findings) {
        Map.Entry<Long, VersionRow> last = all.versions(booking.booking()).lastEntry();
        if (last == null) {
            return;
        }
        String table = "version " + booking.version() + " " + booking.status() + " "
                + Fact.work(booking).inEffect(booking) + " "
                + Fact.payment(booking).inEffect(booking);
        VersionRow row = last.getValue();
        String shown = "version " + row.version() + " " + row.status() + " " + row.work() + " " + row.payment();
        if (!table.equals(shown)) {
            findings.add(
                    DIVERGED,
                    Promise.G4,
                    "the last version shows something else than the booking",
                    booking.booking() + " is " + table + ", its history ends with " + shown);
        }
    }
}
