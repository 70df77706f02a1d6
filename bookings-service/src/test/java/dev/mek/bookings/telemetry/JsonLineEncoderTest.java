package dev.mek.bookings.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLineEncoderTest {
    private final LoggerContext context = new LoggerContext();
    private final JsonLineEncoder encoder = new JsonLineEncoder();

    @Test
    void keysStandFlatBesideTheMessageWithTheirTypes() throws IOException {
        LoggingEvent event = event("Record skipped", null, Map.of("traceId", "0af7651916cd43dd8448eb211c80319c"));
        event.addKeyValuePair(new KeyValuePair("topic", "bookings.booking.v1"));
        event.addKeyValuePair(new KeyValuePair("offset", 17L));
        event.addKeyValuePair(new KeyValuePair("late", true));
        event.addKeyValuePair(new KeyValuePair("error", null));

        JsonNode line = parse(encoder.encode(event));

        assertThat(line.get("message").asText()).isEqualTo("Record skipped");
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("topic").asText()).isEqualTo("bookings.booking.v1");
        assertThat(line.get("offset").isIntegralNumber()).isTrue();
        assertThat(line.get("late").isBoolean()).isTrue();
        assertThat(line.get("error").isNull()).isTrue();
        assertThat(line.get("traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void aStackIsOneStringInTheSameLine() throws IOException {
        JsonNode line = parse(encoder.encode(event("Failed", new IllegalStateException("two\nlines"), Map.of())));

        assertThat(line.get("stack").asText()).contains("IllegalStateException", "two\nlines", "\tat ");
    }

    @Property(tries = 200)
    void anyTextMakesOneParsableBoundedLine(@ForAll String message, @ForAll String value) throws IOException {
        LoggingEvent event = event(message.repeat(50), new IllegalStateException(value.repeat(200)), Map.of());
        for (int i = 0; i < 100; i++) {
            event.addKeyValuePair(new KeyValuePair("key" + i, value.repeat(20)));
        }

        byte[] bytes = encoder.encode(event);

        assertThat(parse(bytes).size()).isLessThanOrEqualTo(JsonLineEncoder.KEYS_MAX + 6);
        assertThat(bytes).hasSizeLessThan(200_000).endsWith('\n');
        assertThat(new String(bytes, StandardCharsets.UTF_8).strip()).doesNotContain("\n");
    }

    private LoggingEvent event(String message, @Nullable Throwable thrown, Map<String, String> mdc) {
        LoggingEvent event =
                new LoggingEvent("fqcn", context.getLogger("dev.mek.bookings.test"), Level.WARN, message, thrown, null);
        event.setMDCPropertyMap(mdc);
        return event;
    }

    private static JsonNode parse(byte[] line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
