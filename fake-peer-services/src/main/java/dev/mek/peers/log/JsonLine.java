package dev.mek.peers.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * One flat JSON object a line: time, level, logger, thread, message, then the keys. Every part is bounded, so that no
 * foreign input fills a disk with one line.
 */
public final class JsonLine extends EncoderBase<ILoggingEvent> {

    static final int TEXT_CHARS_MAX = 2_000;
    static final int STACK_CHARS_MAX = 8_000;

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
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("time", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("thread", event.getThreadName());
        line.put("message", cut(event.getFormattedMessage(), TEXT_CHARS_MAX));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(it -> put(line, it));
        }
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            line.put("stack", cut(ThrowableProxyUtil.asString(thrown), STACK_CHARS_MAX));
        }
        return bytes(line);
    }

    private static void put(ObjectNode line, KeyValuePair pair) {
        if (pair.value instanceof Number number) {
            line.put(pair.key, number.longValue());
        } else {
            line.put(pair.key, cut(String.valueOf(pair.value), TEXT_CHARS_MAX));
        }
    }

    private static byte[] bytes(ObjectNode line) {
        try {
            return (Json.mapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers is always JSON", e);
        }
    }

    private static String cut(@Nullable String text, int charsMax) {
        String whole = text == null ? "" : text;
        return whole.length() <= charsMax ? whole : whole.substring(0, charsMax) + "…";
    }
}
