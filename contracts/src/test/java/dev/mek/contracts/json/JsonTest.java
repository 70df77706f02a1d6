package dev.mek.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void instantsAreWrittenAsText() {
        assertThat(Json.write(Instant.parse("2026-03-29T01:00:00.000100Z")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\"2026-03-29T01:00:00.000100Z\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1e3, 1000",
        "-0.0, 0",
        "10.50, 10.5",
        "1e30, 1000000000000000000000000000000",
        "9007199254740993, 9007199254740993",
        "0.1, 0.1",
        "1e400, Infinity",
        "-1e999999999, -Infinity"
    })
    void numbersAreExactWithinTheRangeOfBinary64(String written, String read) throws JsonProcessingException {
        assertThat(parse(written).asText()).isEqualTo(read);
    }

    @Test
    void numbersWithoutFractionAreIntegersHoweverTheyAreWritten() throws JsonProcessingException {
        assertThat(parse("1.0").isIntegralNumber()).isTrue();
        assertThat(parse("1e30").isIntegralNumber()).isTrue();
        assertThat(parse("1e-999999999").decimalValue())
                .isGreaterThan(BigDecimal.ZERO)
                .isLessThan(new BigDecimal("1e-308"));
    }

    @Test
    void aThousandHugeExponentsFitIntoMemory() throws JsonProcessingException {
        assertThat(parse("[" + "1e999999999,".repeat(1_000) + "0]")).hasSize(1_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{} {}", "{\"a\":1,\"a\":1}", "[1,]", "\ufeff1", "01", "+1", "\"\u0000\""})
    void whatIsNoSingleDocumentIsRefused(String document) {
        assertThatThrownBy(() -> parse(document)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        assertThatThrownBy(() -> parse("[".repeat(65) + "]".repeat(65))).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> parse("1".repeat(401))).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> parse("\"" + "x".repeat(Json.STRING_CHARS_MAX + 1) + "\""))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatIsDeepButWithinBoundsIsRead() throws JsonProcessingException {
        assertThat(parse("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
    }

    @Test
    void bytesThatAreNotStrictUtf8AreRefused() {
        byte[] overlong = {'"', (byte) 0xc0, (byte) 0x80, '"'};
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        byte[] utf16 = "\"a\"".getBytes(StandardCharsets.UTF_16BE);

        assertThatThrownBy(() -> Json.parse(overlong)).hasMessageContaining("not valid UTF-8");
        assertThatThrownBy(() -> Json.parse(surrogate)).hasMessageContaining("not valid UTF-8");
        assertThatThrownBy(() -> Json.parse(utf16)).isInstanceOf(JsonProcessingException.class);
    }

    private static JsonNode parse(String document) throws JsonProcessingException {
        return Json.parse(document.getBytes(StandardCharsets.UTF_8));
    }
}
