package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.Origin;
import dev.mek.bookings.deadletter.UnknownType;
import dev.mek.bookings.telemetry.InboxMetrics;
import dev.mek.bookings.telemetry.LogKeys;
import dev.mek.bookings.usecase.DeadLetters;
import dev.mek.contracts.wire.Decoded;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of types that we do not know: skipped, counted, the first of each type kept and told once. Not thread-safe: it
 * belongs to one loop.
 */
final class UnknownTypes {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownTypes.class);

    private final DeadLetters letters;
    private final InboxMetrics metrics;
    private final InstantSource clock;
    private final Set<Kind> told = new HashSet<>();

    UnknownTypes(DeadLetters letters, InboxMetrics metrics, InstantSource clock) {
        this.letters = letters;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** An event of a batch; {@code topic} is without the prefix of the cluster's user. */
    record Skipped(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> origin, String topic, Decoded.UnknownType event) {

        Kind kind() {
            return new Kind(topic, event.type());
        }
    }

    record Kind(String topic, String type) {}

    /** Notes those of a batch; an exception means that they have not been noted. */
    void take(List<Skipped> batch) {
        Map<Kind, List<Skipped>> kinds = new LinkedHashMap<>();
        for (Skipped each : batch) {
            metrics.unknownType(each.topic());
            // Types are foreign input: what a batch has beyond what the table keeps need not be carried there.
            if (kinds.size() < UnknownType.TYPES_MAX || kinds.containsKey(each.kind())) {
                kinds.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each);
            }
        }
        letters.note(kinds.values().stream().map(this::counted).toList());
        kinds.forEach((kind, skipped) -> tell(kind, skipped.getFirst()));
    }

    private UnknownType counted(List<Skipped> alike) {
        Skipped first = alike.getFirst();
        var origin = first.origin();
        return UnknownType.first(
                first.event().type(),
                first.event().source(),
                first.event().id(),
                alike.size(),
                new Origin(first.topic(), origin.partition(), origin.offset(), origin.timestamp()),
                Records.content(origin),
                clock.instant());
    }

    private void tell(Kind kind, Skipped first) {
        if (told.size() < UnknownType.TYPES_MAX && told.add(kind)) {
            LOG.atInfo()
                    .addKeyValue("type", kind.type())
                    .addKeyValue(LogKeys.PEER, first.event().source())
                    .addKeyValue(LogKeys.EVENT_ID, first.event().id())
                    .addKeyValue(LogKeys.TOPIC, first.origin().topic())
                    .addKeyValue(LogKeys.PARTITION, first.origin().partition())
                    .addKeyValue(LogKeys.OFFSET, first.origin().offset())
                    .log("A type of event that we do not know; this and all further ones are skipped");
        }
    }
}
