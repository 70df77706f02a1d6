package dev.mek.contracts.wire;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.schema.EventSchemas;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Messages to Kafka records and back: CloudEvents 1.0, Kafka protocol binding, binary content mode out, binary and
 * structured in. Thread-safe.
 */
public final class EventCodec {

    private final Catalog catalog;
    private final EventSchemas schemas;
    private final EventEncoder encoder;
    private final EventDecoder decoder;

    private EventCodec(Catalog catalog, EventSchemas schemas) {
        this.catalog = catalog;
        this.schemas = schemas;
        this.encoder = new EventEncoder(catalog, schemas);
        this.decoder = new EventDecoder(catalog, schemas);
    }

    /** A codec for the contracts on the class path. Reads the catalogue, compiles no schema yet. */
    public static EventCodec load() {
        return of(Catalog.load());
    }

    /** A codec for these contracts. Compiles no schema yet. */
    public static EventCodec of(Catalog catalog) {
        return new EventCodec(catalog, EventSchemas.of(catalog));
    }

    /** The contracts it keeps. */
    public Catalog catalog() {
        return catalog;
    }

    /** The schemas it validates with. */
    public EventSchemas schemas() {
        return schemas;
    }

    /**
     * Encodes an event for its topic.
     *
     * @throws ContractViolationException when the closed form of its schema, or a rule between envelope and message, does
     *     not hold, or the event is larger than its topic allows
     */
    public EncodedEvent encode(Envelope envelope, Message message) {
        return encoder.encode(envelope, message);
    }

    /**
     * Decodes whatever a topic holds. Never throws for what is in the record.
     *
     * @param topic where it was read; a prefix before the catalogue's name is ignored
     */
    public Decoded decode(String topic, byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        return decoder.decode(topic, key, headers, value);
    }

    /** As {@link #decode(String, byte[], Headers, byte[])}, for a consumer with byte array deserializers. */
    public Decoded decode(ConsumerRecord<byte @Nullable [], byte @Nullable []> consumed) {
        return decoder.decode(consumed.topic(), consumed.key(), consumed.headers(), consumed.value());
    }

    /** The topic, without prefix, that events of that type go to; none for a type that the catalogue does not have. */
    public Optional<String> topicOf(String type) {
        return catalog.event(type).map(event -> event.topic());
    }
}
