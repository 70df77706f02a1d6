package dev.mek.contracts.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event as it goes to Kafka, in binary content mode. Immutable as long as nobody writes into {@code value}; equality is
 * that of the array's identity, as usual with arrays.
 *
 * @param key the booking id
 * @param headers in the order they are sent; values are UTF-8 text
 * @param value the event's data: JSON in UTF-8
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Bytes go through to Kafka and PostgreSQL as they are; nobody compares records.
public record EncodedEvent(String key, SequencedMap<String, String> headers, byte[] value) {

    public EncodedEvent {
        headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    /**
     * The record for a producer with byte array serializers.
     *
     * @param topic with its prefix, see {@link KafkaAccess#topic}
     */
    public ProducerRecord<byte[], byte[]> toRecord(String topic) {
        ProducerRecord<byte[], byte[]> out = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            out.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return out;
    }

    /** Bytes of key, headers and value together: what a topic's size limit is held against. */
    public int sizeBytes() {
        int size = key.getBytes(StandardCharsets.UTF_8).length + value.length;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            size += header.getKey().getBytes(StandardCharsets.UTF_8).length;
            size += header.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return size;
    }
}
