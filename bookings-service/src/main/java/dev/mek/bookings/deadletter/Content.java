package dev.mek.bookings.deadletter;

import dev.mek.bookings.outbox.OutboxHeader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record holds, byte for byte. The arrays are neither copied in nor out: whoever holds them leaves them alone. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of a megabyte would serve nobody
public record Content(byte @Nullable [] key, List<OutboxHeader> headers, byte @Nullable [] value) {

    // What a header costs beside its bytes: two lengths on Kafka, brackets and quotes in the table.
    private static final int HEADER_OVERHEAD_BYTES = 16;

    /** An upper bound of what it takes on a topic, its record's own overhead left out. */
    public long sizeBytes() {
        long bytes = length(key) + length(value);
        for (OutboxHeader header : headers) {
            bytes += sizeBytes(header);
        }
        return bytes;
    }

    /** The text of the last header of that name; empty where there is none or it is no UTF-8. */
    public Optional<String> header(String name) {
        return headers.reversed().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .flatMap(header -> text(header.value()));
    }

    static long sizeBytes(OutboxHeader header) {
        return header.sizeBytes() + (long) HEADER_OVERHEAD_BYTES;
    }

    static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** The bytes as text; empty for null and for what is no UTF-8. */
    public static Optional<String> text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
