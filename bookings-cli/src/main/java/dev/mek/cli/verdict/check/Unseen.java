package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.UNSEEN;

import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.history.Streamed.Mark;
import dev.mek.cli.verdict.model.Cursor;
import dev.mek.cli.verdict.model.Indexed;
import dev.mek.cli.verdict.model.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection's ids say that the client has everything up to there, and yet something in between was never told on it,
 * and no gap was announced.
 */
final class Unseen implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        Connections.of(all.history().streamed()).forEach((client, connections) -> {
            findings.looked(UNSEEN, "clients", 1);
            findings.looked(UNSEEN, "connections", connections.size());
            connections.forEach(steps -> new Span(all, findings).walk(steps));
        });
    }

    /** What one connection has told between two of its ids. */
    private static final class Span {

        private final Indexed all;
        private final Findings findings;
        private final Set<Place> told = new HashSet<>();
        private @Nullable Cursor from;
        private @Nullable Cursor to;

        Span(Indexed all, Findings findings) {
            this.all = all;
            this.findings = findings;
        }

        void walk(List<Streamed> steps) {
            for (Streamed step : steps) {
                if (step.mark() == Mark.GAP) {
                    close(step);
                }
                if (step.mark() != Mark.SNAPSHOT && step.cursor() != null) {
                    moved(step, step.cursor());
                }
            }
            close(steps.getLast());
        }

        private void moved(Streamed step, String text) {
            Cursor cursor = Cursor.parse(text);
            if (cursor == null) {
                findings.add(UNSEEN, Promise.G7, "an id that is no cursor", where(step) + ": " + text);
                return;
            }
            Streamed.Change change = step.change();
            Place place = change == null ? null : new Place(change.partition(), change.offset());
            if (place != null) {
                told.add(place);
            }
            if (to != null && !to.comparable(cursor)) {
                findings.add(UNSEEN, Promise.G7, "the ids went over to another topic without a gap", where(step));
                from = null;
            }
            if (from == null) {
                from = place == null ? cursor : cursor.before(place);
            }
            to = cursor;
        }

        private void close(Streamed step) {
            if (from != null && to != null) {
                for (int partition = 0; partition < from.partitions(); partition++) {
                    for (OwnRecord record : all.own().between(partition, from.next(partition), to.next(partition))) {
                        missed(step, record);
                    }
                }
            }
            findings.looked(UNSEEN, "changes", told.size());
            told.clear();
            from = null;
            to = null;
        }

        private void missed(Streamed step, OwnRecord record) {
            Place place = new Place(record.partition(), record.offset());
            if (record.told() != null && !told.contains(place)) {
                findings.add(
                        UNSEEN,
                        Promise.G7,
                        "a connection left out a change and went on",
                        where(step)
                                + ": " + record.told().booking() + " version "
                                + record.told().version() + " at " + place
                                + " between " + from + " and " + to);
            }
        }

        private static String where(Streamed step) {
            return step.client() + " on connection " + step.connection() + " until " + step.at();
        }
    }
}
