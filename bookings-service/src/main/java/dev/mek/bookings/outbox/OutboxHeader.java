package dev.mek.bookings.outbox;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One header of a record, byte for byte. Names may repeat and a value may be null, as Kafka has it. The array is
 * neither copied in nor out: whoever holds it leaves it alone.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy per header would double the relay's garbage
public record OutboxHeader(String name, byte @Nullable [] value) {

    public static OutboxHeader of(String name, String value) {
        return new OutboxHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** An upper bound of its bytes on Kafka, without what tells their lengths. */
    public int sizeBytes() {
        return name.length() * 3 + (value == null ? 0 : value.length);
    }
}
