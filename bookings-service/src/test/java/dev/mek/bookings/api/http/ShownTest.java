package dev.mek.bookings.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void whatMovesATerminalIsNotShown() {
        assertThat(Shown.of("a\u001b[31m\r\n\u202eb")).isEqualTo("'a?[31m???b'");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(Shown.of("😀".repeat(100))).isEqualTo("'" + "😀".repeat(60) + "…'");
    }

    @Property
    void anyTextBecomesAShortLine(@ForAll String sent) {
        assertThat(Shown.of(sent))
                .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]")
                .hasSizeLessThan(130);
    }
}
