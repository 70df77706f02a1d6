package dev.mek.bookings.telemetry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * One flat JSON object a line: time, level, logger, thread, message, then the keys. Logback's own JSON encoder nests the
 * keys in an array of objects and bounds nothing; here every part is bounded, so that no foreign input can fill a disk
 * with one line.
 */
public final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {
    static final int MESSAGE_CHARS_MAX = 2_000;
    static final int VALUE_CHARS_MAX = 500;
    static final int STACK_CHARS_MAX = 8_000;
    static final int KEYS_MAX = 32;

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("time", event.getInstant().toString());
            out.writeStringField("level", event.getLevel().toString());
            out.writeStringField("logger", cut(event.getLoggerName(), VALUE_CHARS_MAX));
            out.writeStringField("thread", cut(event.getThreadName(), VALUE_CHARS_MAX));
            out.writeStringField("message", cut(event.getFormattedMessage(), MESSAGE_CHARS_MAX));
            writeKeys(out, event);
            writeStack(out, event.getThrowableProxy());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void writeKeys(JsonGenerator out, ILoggingEvent event) throws IOException {
        int written = 0;
        for (Map.Entry<String, String> entry : event.getMDCPropertyMap().entrySet()) {
            if (written++ < KEYS_MAX) {
                out.writeStringField(cut(entry.getKey(), VALUE_CHARS_MAX), cut(entry.getValue(), VALUE_CHARS_MAX));
            }
        }
        if (event.getKeyValuePairs() == null) {
            return;
        }
        for (KeyValuePair pair : event.getKeyValuePairs()) {
            if (written++ < KEYS_MAX) {
                writeValue(out, cut(pair.key, VALUE_CHARS_MAX), pair.value);
            }
        }
    }

    private static void writeValue(JsonGenerator out, String key, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNullField(key);
            case Integer number -> out.writeNumberField(key, number);
            case Long number -> out.writeNumberField(key, number);
            case Boolean truth -> out.writeBooleanField(key, truth);
            default -> out.writeStringField(key, cut(String.valueOf(value), VALUE_CHARS_MAX));
        }
    }

    private static void writeStack(JsonGenerator out, @Nullable IThrowableProxy thrown) throws IOException {
        if (thrown != null) {
            out.writeStringField("stack", cut(ThrowableProxyUtil.asString(thrown), STACK_CHARS_MAX));
        }
    }

    /** A cut never leaves half of a surrogate pair behind, which no strict reader would take. */
    private static String cut(@Nullable String text, int charsMax) {
        if (text == null || text.length() <= charsMax) {
            return text == null ? "" : text;
        }
        int end = Character.isHighSurrogate(text.charAt(charsMax - 1)) ? charsMax - 1 : charsMax;
        return text.substring(0, end) + "…";
    }
}
