package dev.mek.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, 2026-12-01T08:00:00Z",
        "2026-12-01 09:00, 2026-12-01T08:00:00Z",
        "2026-07-01T09:00:30, 2026-07-01T07:00:30Z",
        "2026-12-01T09:00Z, 2026-12-01T09:00:00Z",
        "2026-12-01T09:00+02:00, 2026-12-01T07:00:00Z",
        "2026-12-01T09:00:00.123456Z, 2026-12-01T09:00:00.123456Z"
    })
    void readsTimesWithAndWithoutOffset(String text, Instant there) {
        assertThat(When.parse(text).in(BERLIN)).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "09:00", "2026-12-01", "2026-13-01T09:00", "2026-12-01T25:00Z"})
    void saysWhatWouldBeRight(String text) {
        assertThatThrownBy(() -> When.parse(text))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith("'" + text + "' is no time; 2026-12-01T09:00 is one");
    }
}
