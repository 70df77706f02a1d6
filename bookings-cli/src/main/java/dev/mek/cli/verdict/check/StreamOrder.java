package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.INVERSION;

import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.model.Indexed;
import dev.mek.cli.verdict.model.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A client heard of a booking's version for the first time after it had heard of a later one, over all its connections.
 * Only first deliveries count: a late repeat of what was published before the client came is legal.
 */
final class StreamOrder implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        Connections.of(all.history().streamed()).values().forEach(connections -> ofOne(connections, all, findings));
    }

    private static void ofOne(Collection<List<Streamed>> connections, Indexed all, Findings findings) {
        Map<String, Long> newest = new HashMap<>();
        Set<Place> seen = new HashSet<>();
        int firsts = 0;
        for (List<Streamed> steps : connections) {
            for (Streamed step : steps) {
                Streamed.Change change = step.change();
                if (change == null) {
                    continue;
                }
                Place place = new Place(change.partition(), change.offset());
                if (!all.own().isFirst(place) || !seen.add(place)) {
                    continue;
                }
                firsts++;
                Long before = newest.get(change.booking());
                if (before != null && before > change.version()) {
                    findings.add(
                            INVERSION,
                            Promise.G7,
                            "a stream told a version first after a later one",
                            step.client() + " on connection " + step.connection() + " at " + step.at() + ": "
                                    + change.booking() + " version " + change.version() + " after " + before);
                } else {
                    newest.put(change.booking(), change.version());
                }
            }
        }
        findings.looked(INVERSION, "changes first told to a client", firsts);
    }
}
