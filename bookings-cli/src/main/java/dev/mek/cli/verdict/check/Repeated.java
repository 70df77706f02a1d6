package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.REPEATED;

import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.model.Indexed;
import dev.mek.cli.verdict.model.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One connection of a stream told the same record twice. A version that lies on Kafka twice may be told twice. */
final class Repeated implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        Connections.of(all.history().streamed()).values().forEach(connections -> {
            findings.looked(REPEATED, "connections", connections.size());
            connections.forEach(steps -> onOne(steps, findings));
        });
    }

    private static void onOne(List<Streamed> steps, Findings findings) {
        Set<Place> seen = new HashSet<>();
        for (Streamed step : steps) {
            Streamed.Change change = step.change();
            if (change != null && !seen.add(new Place(change.partition(), change.offset()))) {
                findings.add(
                        REPEATED,
                        Promise.G7,
                        "a connection told one record twice",
                        step.client()
                                + " on connection " + step.connection() + " at place " + step.place() + ": "
                                + change.booking() + " version " + change.version() + " as "
                                + new Place(change.partition(), change.offset()));
            }
        }
    }
}
