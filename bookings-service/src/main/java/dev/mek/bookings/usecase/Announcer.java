package dev.mek.bookings.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.outbox.OutboxEvent;
import dev.mek.bookings.outbox.OutboxHeader;
import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.wire.EncodedEvent;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.TraceContext;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Puts a visible change into words: its event, checked against its contract, and its line in the history. Thread-safe. */
public final class Announcer {

    private final EventCodec codec;
    private final String source;
    private final String topic;

    /**
     * An announcer of our events.
     *
     * @param source our CloudEvents source
     * @param topic where our events go, without a prefix
     */
    public Announcer(EventCodec codec, String source, String topic) {
        this.codec = codec;
        this.source = source;
        this.topic = topic;
    }

    record Announcement(HistoryEntry history, OutboxEvent event) {}

    Announcement announce(Step step) {
        Booking booking = step.booking();
        UUID eventId = UuidCreator.getTimeOrderedEpoch();
        TraceContext trace = step.occasion().trace().child();
        var message = new BookingEvent(BookingEventKind.valueOf(step.event().name()), Snapshots.of(booking));
        var envelope = new Envelope(
                eventId.toString(),
                message.type(),
                source,
                booking.id(),
                booking.changedAt(),
                step.occasion().correlationId(),
                step.occasion().causationId(),
                booking.version(),
                trace);
        EncodedEvent encoded = codec.encode(envelope, message);
        return new Announcement(history(step, eventId, trace), outboxEvent(booking, encoded));
    }

    private OutboxEvent outboxEvent(Booking booking, EncodedEvent encoded) {
        return new OutboxEvent(
                booking.id(),
                booking.version(),
                topic,
                encoded.key().getBytes(StandardCharsets.UTF_8),
                encoded.headers().entrySet().stream()
                        .map(header -> OutboxHeader.of(header.getKey(), header.getValue()))
                        .toList(),
                encoded.value());
    }

    private static HistoryEntry history(Step step, UUID eventId, TraceContext trace) {
        Booking booking = step.booking();
        return new HistoryEntry(
                booking.id(),
                booking.version(),
                step.event(),
                eventId,
                booking.status(),
                booking.facts().request(),
                booking.facts().requestRevision(),
                booking.work(),
                booking.payment(),
                booking.terms().slot(),
                booking.terms().serviceKind(),
                booking.changedAt(),
                trace.traceparent(),
                step.occasion().correlationId(),
                step.occasion().foreign(),
                null);
    }
}
