package dev.mek.cli.chaos.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mek.cli.chaos.record.Digests;
import dev.mek.cli.verdict.history.ForeignRecord;
import dev.mek.cli.verdict.history.ForeignRecord.Said;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.message.PaymentEvent;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What a record says: our own without our codec, which may be part of what is wrong; others' with it. */
final class RecordReading {

    private final EventCodec codec = EventCodec.load();

    OwnRecord own(ConsumerRecord<byte @Nullable [], byte @Nullable []> each) {
        return new OwnRecord(
                each.partition(),
                each.offset(),
                text(each.key()),
                header(each, "ce_id"),
                header(each, "ce_type"),
                snapshot(each.value()),
                Instant.ofEpochMilli(each.timestamp()));
    }

    /** Empty for a type that nobody knows: it is to be skipped. */
    Optional<ForeignRecord> foreign(ConsumerRecord<byte @Nullable [], byte @Nullable []> each) {
        return switch (codec.decode(each)) {
            case Decoded.Event event -> Optional.of(foreign(each, said(event)));
            case Decoded.Rejected rejected -> Optional.of(foreign(each, null));
            case Decoded.UnknownType unknown -> Optional.empty();
        };
    }

    private static ForeignRecord foreign(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> each, @Nullable Said said) {
        return new ForeignRecord(
                each.topic(),
                each.partition(),
                each.offset(),
                text(each.key()),
                said,
                Instant.ofEpochMilli(each.timestamp()));
    }

    private static @Nullable Said said(Decoded.Event event) {
        return switch (event.message()) {
            case WorkOrderUpdated order ->
                said(
                        event,
                        order.answers(),
                        Json.mapper().valueToTree(order.state()).asText(),
                        null,
                        null);
            case PaymentEvent payment ->
                said(
                        event,
                        payment.answers(),
                        null,
                        payment.amount().amountMinor(),
                        payment.amount().currency());
            default -> null;
        };
    }

    private static Said said(
            Decoded.Event event,
            int answers,
            @Nullable String state,
            @Nullable Long amountMinor,
            @Nullable String currency) {
        Envelope envelope = event.envelope();
        return new Said(
                envelope.source(),
                envelope.id(),
                envelope.type(),
                envelope.subject().toString(),
                envelope.revision(),
                answers,
                state,
                amountMinor,
                currency,
                Digests.of(event.message().toString()));
    }

    private static @Nullable Snapshot snapshot(byte @Nullable [] value) {
        try {
            return value == null ? null : Snapshot.of(Json.parse(value));
        } catch (JsonProcessingException | DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<byte @Nullable [], byte @Nullable []> each, String name) {
        Header header = each.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
