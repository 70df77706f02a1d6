package dev.mek.bookings.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "APPLICATION/JSON",
                "application/*",
                "text/html, application/json;q=0.1",
                "text/html;level=\"1,2\", */*;q=0.001",
                "nonsense, */*",
                "*/*;q=0, application/json",
                "",
            })
    void takesJson(String accept) {
        assertThat(accepts(accept).takes("application/json")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json;q=0",
                "application/json;q=0.000, */*",
                "application/*;q=0, */*",
                "nonsense",
                "application/jsonx",
                "application/problem+json",
            })
    void doesNotTakeJson(String accept) {
        assertThat(accepts(accept).takes("application/json")).isFalse();
    }

    @Test
    void noFieldTakesEverything() {
        assertThat(Accepts.of(new RequestHeaders(List.of())).takes("text/event-stream"))
                .isTrue();
    }

    @Test
    void aHeaderOfNothingButCommasIsReadInNoTime() {
        assertThat(accepts(",".repeat(16_000)).takes("application/json")).isFalse();
    }

    private static Accepts accepts(String value) {
        return Accepts.of(new RequestHeaders(List.of(Map.entry("Accept", value))));
    }
}
