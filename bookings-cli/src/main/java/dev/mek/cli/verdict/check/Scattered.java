package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.SCATTERED;

import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.model.Indexed;

/** An event whose key is not its booking's id, or a booking on two partitions: no reader can tell its order. */
final class Scattered implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        findings.looked(SCATTERED, "records", all.history().own().size());
        for (OwnRecord record : all.history().own()) {
            if (record.told() != null && !record.told().booking().equals(record.key())) {
                findings.add(
                        SCATTERED,
                        Promise.G2,
                        "an event's key is not its booking",
                        "[" + record.partition() + "]@"
                                + record.offset() + " has key " + record.key() + " and tells of "
                                + record.told().booking() + " version "
                                + record.told().version());
            }
        }
        for (String booking : all.own().bookings()) {
            if (all.own().of(booking).size() > 1) {
                findings.add(
                        SCATTERED,
                        Promise.G2,
                        "a booking lies on several partitions",
                        booking + " on " + all.own().of(booking).keySet());
            }
        }
    }
}
