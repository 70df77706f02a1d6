package dev.mek.bookings.feed.topic;

import dev.mek.bookings.feed.ring.FeedEvent;
import dev.mek.bookings.feed.ring.Frames;
import dev.mek.bookings.telemetry.FeedMetrics;
import dev.mek.bookings.telemetry.LogKeys;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what clients get out of a record. A record that breaks its contract is no event: it is counted and left out. */
public final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    /** The data of a {@code booking} event, as clients see it. */
    private record Change(
            String type,
            String eventId,
            Instant time,
            int partition,
            long offset,
            String traceId,
            BookingSnapshot booking) {}

    private final EventCodec codec;
    private final FeedMetrics metrics;

    public EventReader(EventCodec codec, FeedMetrics metrics) {
        this.codec = codec;
        this.metrics = metrics;
    }

    /** The event, or null when the record is none. */
    @Nullable
    public FeedEvent read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return switch (codec.decode(record)) {
            case Decoded.Event event -> event(record, event);
            case Decoded.UnknownType unknown -> skip(record, "unknown-type", unknown.type());
            case Decoded.Rejected rejected -> skip(record, word(rejected.reason()), rejected.detail());
        };
    }

    private @Nullable FeedEvent event(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Decoded.Event event) {
        Envelope envelope = event.envelope();
        if (!(event.message() instanceof BookingEvent change)) {
            return skip(record, "foreign-type", envelope.type());
        }
        return event(record, envelope, change.booking());
    }

    private static FeedEvent event(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Envelope envelope, BookingSnapshot booking) {
        Change change = new Change(
                envelope.type(),
                envelope.id(),
                envelope.time(),
                record.partition(),
                record.offset(),
                envelope.trace().traceId(),
                booking);
        byte[] body = Frames.body("booking", new String(Json.write(change), StandardCharsets.UTF_8));
        return new FeedEvent(
                record.partition(),
                record.offset(),
                booking.id(),
                booking.status(),
                booking.workshopId(),
                body,
                record.timestamp(),
                System.nanoTime());
    }

    private @Nullable FeedEvent skip(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record, String reason, String detail) {
        metrics.skipped(reason);
        LOG.atWarn()
                .addKeyValue(LogKeys.TOPIC, record.topic())
                .addKeyValue(LogKeys.PARTITION, record.partition())
                .addKeyValue(LogKeys.OFFSET, record.offset())
                .addKeyValue(LogKeys.REASON, reason)
                .addKeyValue("detail", detail)
                .log("Record on our own topic is no event of ours, left out of the feed");
        return null;
    }

    private static String word(Decoded.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
