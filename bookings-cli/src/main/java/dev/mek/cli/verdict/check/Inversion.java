package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.INVERSION;

import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.model.Indexed;
import dev.mek.cli.verdict.model.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On a partition the first delivery of a booking's version lies behind that of a later one. A late repeat of an older
 * version is legal, since every reader drops what is not newer than what it knows.
 */
final class Inversion implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        findings.looked(INVERSION, "first deliveries", all.own().firsts());
        findings.looked(
                INVERSION, "repeats", all.history().own().size() - all.own().firsts());
        for (String booking : all.own().bookings()) {
            all.own().of(booking).values().forEach(records -> onOnePartition(booking, records, findings));
        }
    }

    private static void onOnePartition(String booking, List<OwnRecord> records, Findings findings) {
        Set<Long> seen = new HashSet<>();
        OwnRecord newest = null;
        for (OwnRecord record : records) {
            long version = version(record);
            if (!seen.add(version)) {
                continue;
            }
            if (newest == null || version > version(newest)) {
                newest = record;
            } else {
                findings.add(
                        INVERSION,
                        Promise.G2,
                        "a version came first after a later one",
                        booking + " version "
                                + version(newest) + " at " + place(newest) + " of " + newest.at() + ", version "
                                + version
                                + " at " + place(record) + " of " + record.at());
            }
        }
    }

    private static long version(OwnRecord record) {
        return record.told() == null ? 0 : record.told().version();
    }

    private static Place place(OwnRecord record) {
        return new Place(record.partition(), record.offset());
    }
}
