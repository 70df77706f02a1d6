package dev.mek.peers.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLineTest {

    private final LoggingEvent event = new LoggingEvent(
            "caller", new LoggerContext().getLogger("dev.mek.peers"), Level.WARN, "skipped", null, null);

    @Test
    void aLineIsOneFlatObject() throws IOException {
        event.addKeyValuePair(new KeyValuePair("offset", 7L));
        event.addKeyValuePair(new KeyValuePair("reason", "two\nlines"));

        String line = new String(new JsonLine().encode(event), StandardCharsets.UTF_8);
        JsonNode read = Json.mapper().readTree(line);

        assertThat(line).endsWith("\n").hasLineCount(1);
        assertThat(read.path("level").asText()).isEqualTo("WARN");
        assertThat(read.path("message").asText()).isEqualTo("skipped");
        assertThat(read.path("offset").asLong()).isEqualTo(7);
        assertThat(read.path("reason").asText()).isEqualTo("two\nlines");
    }

    @Test
    void aLongValueIsCut() {
        event.addKeyValuePair(new KeyValuePair("error", "x".repeat(1_000_000)));

        assertThat(new JsonLine().encode(event)).hasSizeLessThan(JsonLine.TEXT_CHARS_MAX + 500);
    }
}
