package dev.mek.bookings.feed.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private static final Cursor CURSOR = Cursor.of("AAAAAAAAQAC-_123456789", 3, 4);

    @Test
    void aFrameIsEventDataIdAndAnEmptyLine() {
        String frame = text(Frames.retry(1500)) + text(Frames.body("booking", "{\"a\":1}")) + text(Frames.end(CURSOR));

        assertThat(frame)
                .isEqualTo("retry: 1500\nevent: booking\ndata: {\"a\":1}\nid: 1.AAAAAAAAQAC-_123456789.3-4\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "\n", "a\r\n"})
    void anEventsNameThatWouldInjectAFieldIsRefused(String name) {
        assertThatThrownBy(() -> Frames.body(name, "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void noDataCanMakeAFieldOfItsOwnOrEndTheFrame(@ForAll("hostile") String data) {
        String body = text(Frames.body("booking", data));

        List<String> lines = List.of(body.split("\r\n|\r|\n", -1));
        assertThat(lines.getFirst()).isEqualTo("event: booking");
        assertThat(lines.getLast()).isEmpty();
        assertThat(lines.subList(1, lines.size() - 1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("data: "));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of("\n", "\r", "\r\n", "id: 7", "event: x", ": c", "{}", "\u0000", "\u2028", "data: ")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
