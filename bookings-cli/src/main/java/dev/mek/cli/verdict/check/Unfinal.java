package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.UNFINAL;

import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.VersionRow;
import dev.mek.cli.verdict.model.Fact;
import dev.mek.cli.verdict.model.Indexed;

/** A refused booking came back to life without having been asked for again, or a cancelled one was reopened. */
final class Unfinal implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        int ends = 0;
        for (BookingRow booking : all.history().bookings()) {
            VersionRow before = null;
            for (VersionRow row : all.versions(booking.booking()).values()) {
                if (before != null && before.work().equals(Fact.REFUSED)) {
                    ends++;
                    if (row.requestRevision() == before.requestRevision()
                            && !row.work().equals(Fact.REFUSED)) {
                        add("a refused booking came back to life", before, row, findings);
                    }
                }
                if (before != null && before.request().equals("CANCELLED")) {
                    ends++;
                    if (!row.request().equals("CANCELLED")) {
                        add("a cancelled booking was opened again", before, row, findings);
                    }
                }
                before = row;
            }
            ends += before != null && before.work().equals(Fact.REFUSED) ? 1 : 0;
        }
        findings.looked(UNFINAL, "refusals and cancellations", ends);
    }

    private static void add(String what, VersionRow before, VersionRow row, Findings findings) {
        findings.add(
                UNFINAL,
                Promise.G4,
                what,
                row.booking() + " version " + before.version() + " " + before.status()
                        + ", work " + before.work() + ", then version " + row.version() + " " + row.status() + ", work "
                        + row.work() + " at " + row.at() + " by " + row.causeSource() + " " + row.causeEventId());
    }
}
