package dev.mek.bookings.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json ; charset=\"UTF-8\"",
                "application/json;charset=utf-8;",
                "application/json;profile=\"a;b\\\"c\"",
            })
    void readsJsonInUtf8(String value) {
        assertThat(MediaType.parse(value))
                .hasValueSatisfying(
                        type -> assertThat(type.isUtf8("application/json")).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=latin1",
                "application/json;charset=\"\"",
                "application/jsonp",
                "text/json",
                "*/*",
            })
    void readsOthersAsOthers(String value) {
        assertThat(MediaType.parse(value))
                .hasValueSatisfying(
                        type -> assertThat(type.isUtf8("application/json")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "json",
                "application/",
                "/json",
                "application/json, text/plain",
                "a/b;c",
                "a/b;c=\"d",
                "a b/c"
            })
    void refusesWhatIsNoMediaType(String value) {
        assertThat(MediaType.parse(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 16_000})
    void refusesWhatIsTooLongToBeOne(int length) {
        assertThat(MediaType.parse("a/b;c=\"" + "d".repeat(length) + "\"")).isEmpty();
    }
}
