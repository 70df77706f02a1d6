package dev.mek.cli.verdict;

import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.BayRow;
import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.DeadLetterRow;
import dev.mek.cli.verdict.history.ForeignRecord;
import dev.mek.cli.verdict.history.InboxRow;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.Stalled;
import dev.mek.cli.verdict.history.Streamed;
import dev.mek.cli.verdict.history.VersionRow;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A harm that can be done to a right history, anywhere in it, and the alarm that it must raise. */
record Mutation(String name, Anomaly alarm, Predicate<Observed> harm) {

    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "booking gone",
                    Anomaly.LOST,
                    town -> town.change(
                            Answered.class,
                            answer -> answer.told() != null,
                            answer -> Change.of(answer, "told.booking", "gone"))),
            new Mutation("version gone", Anomaly.LOST, town -> town.drop(VersionRow.class, row -> true)),
            new Mutation("event unpublished", Anomaly.LOST, town -> {
                List<String> twice =
                        town.repeated(OwnRecord.class, record -> true, record -> String.valueOf(record.eventId()));
                return town.drop(OwnRecord.class, record -> !twice.contains(String.valueOf(record.eventId())));
            }),
            new Mutation("event unheard", Anomaly.LOST, town -> town.drop(InboxRow.class, row -> true)),
            new Mutation("poison swallowed", Anomaly.LOST, town -> town.drop(DeadLetterRow.class, row -> true)),
            new Mutation("cause twice", Anomaly.DUPLICATE_EFFECT, town -> {
                List<VersionRow> caused = town.each(VersionRow.class, row -> row.causeEventId() != null);
                return town.change(
                        VersionRow.class,
                        row -> row.causeEventId() != null && !row.equals(caused.getFirst()),
                        row -> Change.of(
                                Change.of(row, "causeEventId", caused.getFirst().causeEventId()),
                                "causeSource",
                                caused.getFirst().causeSource()));
            }),
            new Mutation(
                    "other event id",
                    Anomaly.PHANTOM,
                    town -> town.change(
                            OwnRecord.class, record -> true, record -> Change.of(record, "eventId", "another"))),
            new Mutation(
                    "other content",
                    Anomaly.PHANTOM,
                    town -> town.change(
                            OwnRecord.class, record -> true, record -> Change.of(record, "told.work", "INVENTED"))),
            new Mutation(
                    "other answer",
                    Anomaly.PHANTOM,
                    town -> town.change(
                            Answered.class,
                            answer -> answer.told() != null,
                            answer -> Change.of(answer, "told.requestRevision", 77))),
            new Mutation("answer unequal", Anomaly.CONTRADICTED, town -> {
                Predicate<Answered> keyed = answer -> answer.key() != null && answer.accepted();
                List<String> twice = town.repeated(Answered.class, keyed, answer -> String.valueOf(answer.key()));
                return town.change(
                        Answered.class,
                        keyed.and(answer -> twice.contains(String.valueOf(answer.key()))),
                        answer -> Change.of(answer, "answer", "other bytes"));
            }),
            new Mutation("swapped", Anomaly.INVERSION, town -> {
                List<OwnRecord> records = town.each(OwnRecord.class, record -> true);
                for (OwnRecord later : records) {
                    for (OwnRecord earlier : records.subList(0, records.indexOf(later))) {
                        if (follows(later.told(), earlier.told())
                                && isFirst(later, records)
                                && isFirst(earlier, records)) {
                            town.all().set(town.all().indexOf(earlier), Change.of(earlier, "offset", later.offset()));
                            town.all().set(town.all().indexOf(later), Change.of(later, "offset", earlier.offset()));
                            return true;
                        }
                    }
                }
                return false;
            }),
            new Mutation(
                    "keyless",
                    Anomaly.SCATTERED,
                    town -> town.change(OwnRecord.class, record -> true, record -> Change.of(record, "key", null))),
            new Mutation("left out", Anomaly.UNSEEN, town -> {
                List<Streamed> steps = town.each(Streamed.class, step -> true);
                return town.drop(Streamed.class, step -> step.change() != null && goesOn(step, steps));
            }),
            new Mutation("told twice", Anomaly.REPEATED, town -> {
                List<Streamed> changes = town.each(Streamed.class, step -> step.change() != null);
                return !changes.isEmpty() && town.all().add(Change.of(changes.getLast(), "place", 100_000));
            }),
            new Mutation(
                    "stream invents",
                    Anomaly.PHANTOM,
                    town -> town.change(
                            Streamed.class,
                            step -> step.change() != null,
                            step -> Change.of(step, "change.version", 4_000))),
            new Mutation("one bay", Anomaly.OVERLAP, town -> {
                List<BayRow> bays = town.each(BayRow.class, row -> true);
                return town.change(
                        BayRow.class,
                        row -> !row.equals(bays.getFirst()),
                        row -> Change.of(
                                Change.of(row, "start", bays.getFirst().start()),
                                "end",
                                bays.getFirst().end()));
            }),
            new Mutation("no bay", Anomaly.OVERLAP, town -> town.drop(BayRow.class, row -> true)),
            new Mutation("revived", Anomaly.UNFINAL, town -> {
                List<VersionRow> refused =
                        town.each(VersionRow.class, row -> row.work().equals("REFUSED"));
                return town.change(
                        VersionRow.class,
                        row -> refused.contains(row)
                                && refused.stream()
                                        .anyMatch(before -> before.booking().equals(row.booking())
                                                && before.requestRevision() == row.requestRevision()
                                                && before.version() == row.version() - 1),
                        row -> Change.of(row, "work", "PLANNED"));
            }),
            new Mutation(
                    "other fact",
                    Anomaly.DIVERGED,
                    town -> town.change(
                            BookingRow.class, row -> row.workRevision() > 0, row -> Change.of(row, "workRevision", 0))),
            new Mutation("fact unheeded", Anomaly.DIVERGED, town -> {
                List<String> asked = town.each(BookingRow.class, row -> true).stream()
                        .map(row -> row.booking() + row.paymentAnswers())
                        .toList();
                return town.change(
                        ForeignRecord.class,
                        record -> record.said() != null
                                && record.said().amountMinor() != null
                                && asked.contains(
                                        record.said().booking() + record.said().answers()),
                        record -> Change.of(record, "said.revision", 1_000_000));
            }),
            new Mutation(
                    "kept",
                    Anomaly.UNBOUNDED,
                    town -> town.change(Stalled.class, client -> true, client -> Change.of(client, "cut", false))));

    /** Does it somewhere; false when this history has no place for it. */
    boolean apply(Observed town) {
        return harm.test(town);
    }

    @Override
    public String toString() {
        return name;
    }

    private static boolean follows(@Nullable Snapshot later, @Nullable Snapshot earlier) {
        return later != null
                && earlier != null
                && later.booking().equals(earlier.booking())
                && later.version() == earlier.version() + 1;
    }

    private static boolean isFirst(OwnRecord record, List<OwnRecord> records) {
        return records.stream()
                .filter(other -> String.valueOf(other.eventId()).equals(String.valueOf(record.eventId())))
                .findFirst()
                .filter(record::equals)
                .isPresent();
    }

    /** Whether the client's connection goes on with a change after this step. */
    private static boolean goesOn(Streamed step, List<Streamed> steps) {
        return steps.subList(steps.indexOf(step) + 1, steps.size()).stream()
                .filter(other -> other.client().equals(step.client()))
                .findFirst()
                .filter(next -> next.connection() == step.connection() && next.change() != null)
                .isPresent();
    }
}
