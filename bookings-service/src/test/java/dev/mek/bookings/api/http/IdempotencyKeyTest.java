package dev.mek.bookings.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.bookings.api.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '\'', textBlock = """
            8e03978e-40d5-43dd-bc93-6894a57f9324,     8e03978e-40d5-43dd-bc93-6894a57f9324
            "8e03978e-40d5-43dd-bc93-6894a57f9324",   8e03978e-40d5-43dd-bc93-6894a57f9324
            "two words",                              two words
            '"a,b;c"',                                'a,b;c'
            "say \\"so\\" with a \\\\",               say "so" with a \\
            urn:a/b?c=d&e#f+~!$%'',                   urn:a/b?c=d&e#f+~!$%''
            ' "x" ',                                  x
            """)
    void quotedAndBareAreRead(String sent, String key) {
        assertThat(read(sent)).contains(key);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "\"",
                "\"a",
                "a\"",
                "\"a\"b\"",
                "\"a\\x\"",
                "\"a\\\"",
                "a b",
                "a,b",
                "a;b=1",
                "\"a\";b=1",
                "a\\b",
                "schlüssel",
                "\"schlüssel\"",
                "\"a\tb\"",
                "\u007f"
            })
    void whatIsNoKeyIsRefused(String sent) {
        assertThatThrownBy(() -> read(sent))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("invalid-header: Idempotency-Key must ");
    }

    @Test
    void theLengthIsThatOfTheTextItself() {
        String longest = "k".repeat(IdempotencyKey.CHARACTERS_MAX);

        assertThat(read(longest)).contains(longest);
        assertThat(read('"' + longest + '"')).contains(longest);
        assertThat(read('"' + "\\\"".repeat(IdempotencyKey.CHARACTERS_MAX) + '"'))
                .isPresent();
        assertThatThrownBy(() -> read(longest + "k")).hasMessageContaining("255 characters");
        assertThatThrownBy(() -> read('"' + longest + "k\"")).hasMessageContaining("255 characters");
        assertThatThrownBy(() -> read("k".repeat(1_000_000))).hasMessageContaining("255 characters");
    }

    @Test
    void noneIsNoKeyAndTwoAreOneTooMany() {
        assertThat(read()).isEmpty();
        assertThatThrownBy(() -> read("a", "a")).hasMessageContaining("must be sent once");
    }

    private static Optional<String> read(String... lines) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String line : lines) {
            fields.add(Map.entry("idempotency-key", line));
        }
        return IdempotencyKey.of(new RequestHeaders(fields));
    }
}
