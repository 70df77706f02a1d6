package dev.mek.contracts.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.EventSpec;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.MessageJson;
import dev.mek.contracts.schema.EventSchemas;
import dev.mek.contracts.schema.Violation;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** From message to record. */
final class EventEncoder {

    private final Catalog catalog;
    private final EventSchemas schemas;
    private final Map<String, URI> schemaIds = new ConcurrentHashMap<>();

    EventEncoder(Catalog catalog, EventSchemas schemas) {
        this.catalog = catalog;
        this.schemas = schemas;
    }

    EncodedEvent encode(Envelope envelope, Message message) {
        EventSpec spec = catalog.event(message.type())
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no event " + message.type()));
        ObjectNode document = MessageJson.write(message);
        refuse(
                spec,
                Stream.concat(
                                schemas.validateClosed(spec.type(), document).stream(),
                                MessageRules.violations(envelope, message).stream())
                        .toList());
        EncodedEvent encoded = binary(spec, cloudEvent(spec, envelope, Json.write(document)), envelope.trace());
        int bytesMax = catalog.topic(spec.topic()).maxMessageBytes();
        if (encoded.sizeBytes() > bytesMax) {
            refuse(
                    spec,
                    List.of(new Violation(
                            "",
                            "maxMessageBytes",
                            "must be at most " + bytesMax + " bytes large, was " + encoded.sizeBytes())));
        }
        return encoded;
    }

    private CloudEvent cloudEvent(EventSpec spec, Envelope envelope, byte[] data) {
        return CloudEventBuilder.v1()
                .withId(envelope.id())
                .withType(envelope.type())
                .withSource(URI.create(envelope.source()))
                .withSubject(envelope.subject().toString())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(schemaIds.computeIfAbsent(spec.type(), type -> schemaId(spec)))
                .withExtension(Names.CORRELATION_ID, envelope.correlationId())
                .withExtension(Names.CAUSATION_ID, envelope.causationId())
                .withExtension(Names.revisionOf(spec.owner()), envelope.revision())
                .withData(data)
                .build();
    }

    private URI schemaId(EventSpec spec) {
        return URI.create(catalog.schema(spec).path("$id").asText());
    }

    private static EncodedEvent binary(EventSpec spec, CloudEvent event, TraceContext trace) {
        String key = String.valueOf(event.getSubject());
        ProducerRecord<String, byte[]> out =
                KafkaMessageFactory.createWriter(spec.topic(), key).writeBinary(event);
        LinkedHashMap<String, String> headers = new LinkedHashMap<>();
        for (Header header : out.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        headers.put(Names.TRACEPARENT, trace.traceparent());
        if (trace.state() != null) {
            headers.put(Names.TRACESTATE, trace.state());
        }
        return new EncodedEvent(key, headers, out.value());
    }

    private static void refuse(EventSpec spec, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ContractViolationException(spec.type(), violations);
        }
    }
}
