package dev.mek.cli.chaos;

import dev.mek.cli.chaos.fault.FaultKind;
import dev.mek.cli.chaos.fault.InFlight;
import dev.mek.cli.chaos.fault.Struck;
import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.Answered.Asks;
import dev.mek.cli.verdict.history.History;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run in numbers.
 *
 * @param creates answered with success, each key once; so changes and cancels
 * @param unanswered requests without a whole answer
 * @param inFlight faults that struck while a send was on its way
 * @param repeats records of our topic beyond the first of each version
 */
public record Numbers(
        long creates,
        long changes,
        long cancels,
        long unanswered,
        Map<FaultKind, Long> faults,
        int inFlight,
        int events,
        long repeats,
        int foreign,
        int copies,
        int poison,
        int reconnects,
        Duration took) {

    private static final int CREATES_MIN = 2_000;
    private static final int FAULTS_MIN = 3;

    static Numbers of(History history, List<Struck> struck, int copies, int poison, int reconnects, Duration took) {
        Map<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
        for (FaultKind kind : FaultKind.values()) {
            faults.put(kind, struck.stream().filter(blow -> blow.kind() == kind).count());
        }
        return new Numbers(
                accepted(history, Asks.CREATE),
                accepted(history, Asks.CHANGE),
                accepted(history, Asks.CANCEL),
                history.answers().stream().filter(each -> each.status() == null).count(),
                faults,
                InFlight.of(struck, history.own()).size(),
                history.own().size(),
                InFlight.repeats(history.own()),
                history.foreign().size(),
                copies,
                poison,
                reconnects,
                took);
    }

    /** Whether a seed with these numbers counts. */
    public boolean isValid() {
        return creates >= CREATES_MIN
                && faults.values().stream().allMatch(count -> count >= FAULTS_MIN)
                && inFlight > 0;
    }

    /** For one line. */
    public String words() {
        return "%d creates, %d changes, %d cancels, %d unanswered; %s; %d struck in flight; %d events, %d repeats; "
                        .formatted(creates, changes, cancels, unanswered, faultWords(), inFlight, events, repeats)
                + "%d foreign with %d copies and %d poison; %d SSE reconnects; %.1f s"
                        .formatted(foreign, copies, poison, reconnects, took.toMillis() / 1_000.0);
    }

    private String faultWords() {
        return faults.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private static long accepted(History history, Asks asks) {
        return history.answers().stream()
                .filter(answer -> answer.asks() == asks && answer.accepted())
                .map(Answered::key)
                .distinct()
                .count();
    }
}
