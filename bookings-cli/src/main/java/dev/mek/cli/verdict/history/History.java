package dev.mek.cli.verdict.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was observed of a run that has come to rest: load has ended, every part is back, what was under way had time to
 * land. Immutable.
 *
 * @param runs one; more when histories are laid together
 * @param answers in no particular order, as all lists here
 */
public record History(
        List<Run> runs,
        List<Fault> faults,
        List<Answered> answers,
        List<BookingRow> bookings,
        List<VersionRow> versions,
        List<BayRow> bays,
        List<InboxRow> inbox,
        List<OutboxRow> outbox,
        List<DeadLetterRow> deadLetters,
        List<OwnRecord> own,
        List<ForeignRecord> foreign,
        List<Streamed> streamed,
        List<Stalled> stalled) {

    public static final History EMPTY = of(List.of());

    public History {
        runs = List.copyOf(runs);
        faults = List.copyOf(faults);
        answers = List.copyOf(answers);
        bookings = List.copyOf(bookings);
        versions = List.copyOf(versions);
        bays = List.copyOf(bays);
        inbox = List.copyOf(inbox);
        outbox = List.copyOf(outbox);
        deadLetters = List.copyOf(deadLetters);
        own = List.copyOf(own);
        foreign = List.copyOf(foreign);
        streamed = List.copyOf(streamed);
        stalled = List.copyOf(stalled);
    }

    /** Sorts observations by kind; within a kind they stay in their order. */
    public static History of(Collection<? extends Observation> observations) {
        var sorted = new Sorted();
        observations.forEach(sorted::add);
        return sorted.history();
    }

    /** Every observation, kind by kind. */
    public Stream<Observation> observations() {
        return Stream.<Collection<? extends Observation>>of(
                        runs,
                        faults,
                        answers,
                        bookings,
                        versions,
                        bays,
                        inbox,
                        outbox,
                        deadLetters,
                        own,
                        foreign,
                        streamed,
                        stalled)
                .flatMap(Collection::stream);
    }

    private static final class Sorted {
        private final List<Run> runs = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Answered> answers = new ArrayList<>();
        private final List<BookingRow> bookings = new ArrayList<>();
        private final List<VersionRow> versions = new ArrayList<>();
        private final List<BayRow> bays = new ArrayList<>();
        private final List<InboxRow> inbox = new ArrayList<>();
        private final List<OutboxRow> outbox = new ArrayList<>();
        private final List<DeadLetterRow> deadLetters = new ArrayList<>();
        private final List<OwnRecord> own = new ArrayList<>();
        private final List<ForeignRecord> foreign = new ArrayList<>();
        private final List<Streamed> streamed = new ArrayList<>();
        private final List<Stalled> stalled = new ArrayList<>();

        void add(Observation observation) {
            switch (observation) {
                case Run run -> runs.add(run);
                case Fault fault -> faults.add(fault);
                case Answered answered -> answers.add(answered);
                case BookingRow row -> bookings.add(row);
                case VersionRow row -> versions.add(row);
                case BayRow row -> bays.add(row);
                case InboxRow row -> inbox.add(row);
                case OutboxRow row -> outbox.add(row);
                case DeadLetterRow row -> deadLetters.add(row);
                case OwnRecord record -> own.add(record);
                case ForeignRecord record -> foreign.add(record);
                case Streamed step -> streamed.add(step);
                case Stalled client -> stalled.add(client);
            }
        }

        History history() {
            return new History(
                    runs,
                    faults,
                    answers,
                    bookings,
                    versions,
                    bays,
                    inbox,
                    outbox,
                    deadLetters,
                    own,
                    foreign,
                    streamed,
                    stalled);
        }
    }
}
