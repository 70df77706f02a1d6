package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.telemetry.DeadLetterMetrics;
import dev.mek.bookings.telemetry.InboxMetrics;
import dev.mek.bookings.telemetry.LogKeys;
import dev.mek.bookings.usecase.DeadLetters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where records go that can never be handled: they are parked, counted, and where they lay is logged, never their content.
 * Thread-safe.
 */
final class BrokenEvents {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenEvents.class);

    private final DeadLetters letters;
    private final InboxMetrics metrics;
    private final DeadLetterMetrics letterMetrics;

    BrokenEvents(DeadLetters letters, InboxMetrics metrics, DeadLetterMetrics letterMetrics) {
        this.letters = letters;
        this.metrics = metrics;
        this.letterMetrics = letterMetrics;
    }

    /**
     * Takes broken records over; once this returns their offsets may be committed. An exception means that they have not
     * been taken: they come again.
     */
    void take(List<BrokenEvent> broken) {
        List<DeadLetter> parked =
                letters.park(broken.stream().map(BrokenEvent::undeliverable).toList());
        parked.forEach(letter -> letterMetrics.parked(letter.reason().word()));
        broken.forEach(event -> metrics.rejected(event.topic(), event.reason().word()));
        alike(broken).forEach((kind, events) -> log(kind.reason(), events.getFirst(), events.size()));
    }

    private record Kind(String topic, Reason reason) {}

    /** A flood of bad records shall not be one of lines: each is kept, and one of each kind is told. */
    private static Map<Kind, List<BrokenEvent>> alike(List<BrokenEvent> broken) {
        Map<Kind, List<BrokenEvent>> kinds = new LinkedHashMap<>();
        for (BrokenEvent event : broken) {
            kinds.computeIfAbsent(new Kind(event.topic(), event.reason()), kind -> new ArrayList<>())
                    .add(event);
        }
        return kinds;
    }

    private static void log(Reason reason, BrokenEvent first, int count) {
        (reason == Reason.FAILURE ? LOG.atError() : LOG.atWarn())
                .addKeyValue(LogKeys.REASON, reason.word())
                .addKeyValue("count", count)
                .addKeyValue(LogKeys.TOPIC, first.origin().topic())
                .addKeyValue(LogKeys.PARTITION, first.origin().partition())
                .addKeyValue(LogKeys.OFFSET, first.origin().offset())
                .addKeyValue("detail", first.detail())
                .log("Records can never be handled; they are parked as dead letters, this one first");
    }
}
