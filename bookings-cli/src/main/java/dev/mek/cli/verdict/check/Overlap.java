package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.OVERLAP;

import dev.mek.cli.verdict.history.BayRow;
import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.model.Fact;
import dev.mek.cli.verdict.model.Indexed;
import dev.mek.cli.verdict.model.StatusRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two bookings have one bay at one time; an open, unrefused booking has none for its time, so that another can be given
 * its place; a booking that should have none keeps one.
 */
final class Overlap implements Check {

    private record Bay(String workshop, int bay) {}

    @Override
    public void look(Indexed all, Findings findings) {
        Map<Bay, List<BayRow>> bays = new HashMap<>();
        Map<String, BayRow> held = new HashMap<>();
        for (BayRow row : all.history().bays()) {
            bays.computeIfAbsent(new Bay(row.workshop(), row.bay()), bay -> new ArrayList<>())
                    .add(row);
            held.put(row.booking(), row);
        }
        findings.looked(OVERLAP, "places on bays", all.history().bays().size());
        bays.values().forEach(rows -> onOneBay(rows, findings));
        for (BookingRow booking : all.history().bookings()) {
            rightful(booking, held.remove(booking.booking()), findings);
        }
        held.values()
                .forEach(
                        row -> findings.add(OVERLAP, Promise.G10, "a place on a bay without a booking", evidence(row)));
    }

    private static void onOneBay(List<BayRow> rows, Findings findings) {
        rows.sort(Comparator.comparing(BayRow::start));
        BayRow longest = rows.getFirst();
        for (BayRow row : rows.subList(1, rows.size())) {
            if (row.start().isBefore(longest.end())) {
                findings.add(
                        OVERLAP,
                        Promise.G10,
                        "two bookings on one bay at one time",
                        evidence(longest) + " and " + evidence(row));
            }
            longest = row.end().isAfter(longest.end()) ? row : longest;
        }
    }

    private static void rightful(BookingRow booking, @Nullable BayRow row, Findings findings) {
        boolean entitled =
                StatusRule.holdsBay(booking.request(), Fact.work(booking).inEffect(booking));
        if (!entitled && row != null) {
            findings.add(
                    OVERLAP,
                    Promise.G10,
                    "a bay is kept without a right to it",
                    evidence(row) + ", which is " + booking.status());
        }
        if (entitled
                && (row == null
                        || !row.workshop().equals(booking.workshop())
                        || !row.start().equals(booking.start())
                        || !row.end().equals(booking.end()))) {
            findings.add(
                    OVERLAP,
                    Promise.G10,
                    "an accepted booking has no bay for its time",
                    booking.booking() + ", "
                            + booking.status() + ", " + booking.workshop() + " " + booking.start() + " to "
                            + booking.end()
                            + (row == null ? "" : ", but " + evidence(row)));
        }
    }

    private static String evidence(BayRow row) {
        return row.booking() + " on " + row.workshop() + " bay " + row.bay() + " " + row.start() + " to " + row.end();
    }
}
