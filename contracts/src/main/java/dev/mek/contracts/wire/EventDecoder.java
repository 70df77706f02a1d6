package dev.mek.contracts.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.MessageJson;
import dev.mek.contracts.schema.EventSchemas;
import dev.mek.contracts.schema.Violation;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** From record to verdict: size, headers, envelope, data, contract, in this order. */
final class EventDecoder {

    private final Catalog catalog;
    private final EventSchemas schemas;
    private final int bytesMax;

    EventDecoder(Catalog catalog, EventSchemas schemas) {
        this.catalog = catalog;
        this.schemas = schemas;
        this.bytesMax = catalog.topics().stream()
                .mapToInt(TopicSpec::maxMessageBytes)
                .max()
                .orElse(0);
    }

    Decoded decode(String topic, byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        try {
            if (key == null) {
                throw new RejectedRecordException(Decoded.Reason.NULL_KEY, "the record has no key");
            }
            if (value == null) {
                throw new RejectedRecordException(Decoded.Reason.NULL_VALUE, "the record has no value");
            }
            checkSize(bytesMax(topic), key, headers, value);
            RecordHeaders texts = RecordHeaders.of(headers);
            @Nullable JsonNode whole = texts.structured() ? parse(value) : null;
            CloudEvent event = cloudEvent(headers, value);
            Optional<EventSpec> spec = catalog.event(event.getType());
            if (spec.isEmpty()) {
                return unknown(event);
            }
            Envelope envelope = EnvelopeReader.read(topic, spec.get(), key, texts, event);
            return decodeData(spec.get(), envelope, whole == null ? parse(value) : data(event, whole));
        } catch (RejectedRecordException e) {
            return e.verdict();
        }
    }

    private Decoded decodeData(EventSpec spec, Envelope envelope, JsonNode data) throws RejectedRecordException {
        List<Violation> violations = schemas.validateOpen(spec.type(), data);
        if (!violations.isEmpty()) {
            throw broken(spec, violations);
        }
        Message message = message(spec, data);
        List<Violation> contradictions = MessageRules.violations(envelope, message);
        if (!contradictions.isEmpty()) {
            throw broken(spec, contradictions);
        }
        return new Decoded.Event(envelope, message);
    }

    private static Message message(EventSpec spec, JsonNode data) throws RejectedRecordException {
        try {
            return MessageJson.read(spec.type(), data);
        } catch (IllegalArgumentException e) {
            throw new RejectedRecordException(
                    Decoded.Reason.CONTRACT, spec.type() + ": accepted by its schema, yet not readable");
        }
    }

    /** What the topic may carry; where it is none of the catalogue's, what the largest may. */
    private int bytesMax(String topic) {
        return catalog.topics().stream()
                .filter(spec -> topic.endsWith(spec.name()))
                .mapToInt(TopicSpec::maxMessageBytes)
                .findFirst()
                .orElse(bytesMax);
    }

    /** A broker measures what was compressed, so more than the topic takes can lie on it. */
    private static void checkSize(int bytesMax, byte[] key, Headers headers, byte[] value)
            throws RejectedRecordException {
        long size = (long) key.length + value.length;
        for (Header header : headers) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        if (size > bytesMax) {
            throw new RejectedRecordException(
                    Decoded.Reason.OVERSIZE,
                    "key, headers and value are " + size + " bytes, at most " + bytesMax + " are allowed");
        }
    }

    private static CloudEvent cloudEvent(Headers headers, byte[] value) throws RejectedRecordException {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(headers, value).toEvent();
        } catch (RuntimeException e) {
            // The SDK throws several unrelated kinds for bad attributes; each means that this is no CloudEvent.
            throw new RejectedRecordException(
                    Decoded.Reason.ENVELOPE, "not a CloudEvent: " + Printable.of(e.getMessage()));
        }
        if (event.getSpecVersion() != SpecVersion.V1) {
            throw new RejectedRecordException(
                    Decoded.Reason.ENVELOPE, "specversion must be 1.0, was " + event.getSpecVersion());
        }
        return event;
    }

    private static Decoded unknown(CloudEvent event) throws RejectedRecordException {
        try {
            return new Decoded.UnknownType(
                    EnvelopeRules.text("type", event.getType()),
                    EnvelopeRules.uriReference("source", event.getSource().toString()),
                    EnvelopeRules.text("id", event.getId()));
        } catch (IllegalArgumentException e) {
            throw new RejectedRecordException(Decoded.Reason.ENVELOPE, String.valueOf(e.getMessage()));
        }
    }

    /** Data within a structured event is taken from our own tree: the SDK's has rounded its numbers. */
    private static JsonNode data(CloudEvent event, JsonNode whole) throws RejectedRecordException {
        if (event.getData() instanceof BytesCloudEventData bytes) {
            return parse(bytes.toBytes());
        }
        @Nullable JsonNode inside = whole.get("data");
        if (inside == null) {
            throw new RejectedRecordException(Decoded.Reason.ENVELOPE, "data is missing");
        }
        return inside;
    }

    private static JsonNode parse(byte[] document) throws RejectedRecordException {
        try {
            return Json.parse(document);
        } catch (JsonProcessingException e) {
            throw new RejectedRecordException(Decoded.Reason.BYTES, "not a JSON document: " + whyNot(e));
        }
    }

    /** The parser quotes the document in its messages, those about bounds excepted; a detail may be logged. */
    private static String whyNot(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null || e instanceof StreamConstraintsException
                ? Printable.of(e.getOriginalMessage())
                : "it breaks off at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static RejectedRecordException broken(EventSpec spec, List<Violation> violations) {
        return new RejectedRecordException(
                Decoded.Reason.CONTRACT, spec.type() + " breaks its contract: " + violations, violations);
    }
}
