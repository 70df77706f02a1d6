package dev.mek.contracts.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of a record that concern us, each once and as text. Others may be anything. */
final class RecordHeaders {

    private static final String STRUCTURED = "application/cloudevents";

    private final Map<String, String> texts;

    private RecordHeaders(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads them. Attributes and content type must be unique, present and UTF-8: a repeated one has no meaning that all
     * readers share. A broken trace header counts as none.
     */
    static RecordHeaders of(Headers headers) throws RejectedRecordException {
        Map<String, String> texts = new HashMap<>();
        for (Header header : headers) {
            String name = header.key();
            if (name.equals(Names.TRACEPARENT) || name.equals(Names.TRACESTATE)) {
                String text = text(header.value());
                texts.merge(name, text == null ? "" : text, (first, second) -> "");
            } else if (name.equals(Names.CONTENT_TYPE) || name.startsWith(Names.ATTRIBUTE_PREFIX)) {
                String text = text(header.value());
                if (text == null) {
                    throw new RejectedRecordException(
                            Decoded.Reason.ENVELOPE, "the header " + Printable.of(name) + " is not UTF-8 text");
                }
                if (texts.put(name, text) != null) {
                    throw new RejectedRecordException(
                            Decoded.Reason.ENVELOPE, "the header " + Printable.of(name) + " stands there twice");
                }
            }
        }
        return new RecordHeaders(texts);
    }

    /** Whether the value holds the whole event. */
    boolean structured() {
        return texts.getOrDefault(Names.CONTENT_TYPE, "")
                .toLowerCase(Locale.ROOT)
                .startsWith(STRUCTURED);
    }

    @Nullable
    String get(String name) {
        return texts.get(name);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
