package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.inbox.UnknownTypes.Skipped;
import dev.mek.bookings.telemetry.InboxMetrics;
import dev.mek.bookings.telemetry.LogKeys;
import dev.mek.bookings.usecase.ForeignEvent;
import dev.mek.bookings.usecase.ForeignEvents;
import dev.mek.bookings.usecase.ForeignResult;
import dev.mek.contracts.wire.Decoded;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a batch of records to its effect: decodes, applies all in one transaction, and where that fails over one of them,
 * one by one. Not thread-safe: it belongs to one loop.
 */
final class BatchHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BatchHandler.class);
    private final RecordReader reader;
    private final ForeignEvents foreignEvents;
    private final BrokenEvents brokenEvents;
    private final UnknownTypes unknownTypes;
    private final InboxMetrics metrics;
    private final InstantSource clock;
    private final int topicPrefixLength;

    BatchHandler(
            RecordReader reader,
            ForeignEvents foreignEvents,
            BrokenEvents brokenEvents,
            UnknownTypes unknownTypes,
            InboxMetrics metrics,
            InstantSource clock,
            String topicPrefix) {
        this.reader = reader;
        this.foreignEvents = foreignEvents;
        this.brokenEvents = brokenEvents;
        this.unknownTypes = unknownTypes;
        this.metrics = metrics;
        this.clock = clock;
        this.topicPrefixLength = topicPrefix.length();
    }

    Verdict handle(Iterable<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        List<Arrival> events = new ArrayList<>();
        List<BrokenEvent> broken = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        try {
            for (ConsumerRecord<byte @Nullable [], byte @Nullable []> each : records) {
                decode(each, events, broken, skipped);
            }
            apply(events, broken);
            brokenEvents.take(broken);
            unknownTypes.take(skipped);
            return new Verdict.Done();
        } catch (RuntimeException fault) {
            return new Verdict.Held(fault);
        }
    }

    private void decode(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> origin,
            List<Arrival> events,
            List<BrokenEvent> broken,
            List<Skipped> skipped) {
        String topic = origin.topic().substring(topicPrefixLength);
        switch (reader.read(origin.topic(), origin.key(), origin.headers(), origin.value())) {
            case Decoded.Event event ->
                events.add(new Arrival(
                        origin,
                        new ForeignEvent(
                                event.envelope(), event.message(), topic, origin.partition(), origin.offset())));
            case Decoded.UnknownType unknown -> skipped.add(new Skipped(origin, topic, unknown));
            case Decoded.Rejected rejected ->
                broken.add(new BrokenEvent(origin, topic, Reason.of(rejected.reason()), rejected.detail()));
        }
    }

    private void apply(List<Arrival> events, List<BrokenEvent> broken) {
        try {
            take(events, foreignEvents.apply(events.stream().map(Arrival::event).toList()), broken);
        } catch (RuntimeException failure) {
            if (Transience.passes(failure)) {
                throw failure;
            }
            events.forEach(event -> applySingly(event, broken));
        }
    }

    private void applySingly(Arrival event, List<BrokenEvent> broken) {
        List<Arrival> one = List.of(event);
        try {
            take(one, foreignEvents.apply(List.of(event.event())), broken);
        } catch (RuntimeException failure) {
            if (Transience.passes(failure)) {
                throw failure;
            }
            LOG.atError()
                    .addKeyValue(LogKeys.EVENT_ID, event.event().envelope().id())
                    .setCause(failure)
                    .log("An event that keeps its contract could not be applied");
            broken.add(event.broken(Reason.FAILURE, failure.getClass().getSimpleName()));
        }
    }

    private void take(List<Arrival> events, List<ForeignResult> results, List<BrokenEvent> broken) {
        for (int i = 0; i < events.size(); i++) {
            Arrival arrival = events.get(i);
            ForeignResult result = results.get(i);
            String topic = arrival.event().topic();
            switch (result.outcome()) {
                case APPLIED ->
                    metrics.applied(
                            topic, Duration.between(arrival.event().envelope().time(), clock.instant()));
                case RECORDED -> metrics.recorded(topic);
                case DUPLICATE -> metrics.duplicate(topic);
                case STALE -> metrics.stale(topic);
                case UNKNOWN_BOOKING -> broken.add(arrival.broken(Reason.UNKNOWN_BOOKING, result.detail()));
                case CONFLICT -> broken.add(arrival.broken(Reason.CONFLICT, result.detail()));
            }
        }
    }

    /** An event and the record that it came in. */
    private record Arrival(ConsumerRecord<byte @Nullable [], byte @Nullable []> origin, ForeignEvent event) {
        BrokenEvent broken(Reason reason, String detail) {
            return new BrokenEvent(origin, event.topic(), reason, detail);
        }
    }
}
