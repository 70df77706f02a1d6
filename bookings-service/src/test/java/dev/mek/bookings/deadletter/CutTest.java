package dev.mek.bookings.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.outbox.OutboxHeader;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CutTest {

    private static final int MOST = 10_000;

    @Test
    void whatFitsStaysAsItIs() {
        Content content = content(36, List.of(OutboxHeader.of("a", "1")), 5_000);

        assertThat(Cut.to(MOST, content)).isEqualTo(new Cut(content, null));
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Cut.to(MOST, new Content(null, List.of(), null)).content())
                .extracting(Content::key, Content::value)
                .containsOnlyNulls();
        assertThat(Cut.to(MOST, content(-1, List.of(), 20_000)).content().key()).isNull();
    }

    @Test
    void aValueKeepsWhatKeyAndHeadersLeave() {
        Cut cut = Cut.to(MOST, content(36, List.of(OutboxHeader.of("a", "1")), 20_000));

        assertThat(cut.leftOut()).isEqualTo("value: the first 9944 of 20000 bytes");
        assertThat(cut.content().value()).hasSize(9_944);
        assertThat(cut.content().headers()).hasSize(1);
        assertThat(cut.content().key()).hasSize(36);
    }

    @Test
    void eachPartIsCutThatIsTooLargeByItself() {
        Cut cut = Cut.to(MOST, content(9_000, Collections.nCopies(1_000_000, new OutboxHeader("", null)), 9_000));

        assertThat(cut.leftOut())
                .isEqualTo("key: the first 2500 of 9000 bytes; headers: the first 156 of 1000000;"
                        + " value: the first 5004 of 9000 bytes");
    }

    @Test
    void whateverComesTheCutKeepsItsBound() {
        for (int key : new int[] {-1, 0, 1, 2_500, 2_501, 50_000}) {
            for (int headers : new int[] {0, 1, 100, 10_000}) {
                for (int value : new int[] {-1, 0, 7_000, 10_000, 10_001, 1_000_000}) {
                    Content whole = content(key, Collections.nCopies(headers, OutboxHeader.of("näme", "v")), value);

                    Cut cut = Cut.to(MOST, whole);

                    assertThat(cut.content().sizeBytes()).isLessThanOrEqualTo(MOST);
                    assertThat(cut.leftOut() == null).isEqualTo(whole.sizeBytes() <= MOST);
                }
            }
        }
    }

    private static Content content(int key, List<OutboxHeader> headers, int value) {
        return new Content(bytes(key), headers, bytes(value));
    }

    private static byte @Nullable [] bytes(int count) {
        return count < 0 ? null : new byte[count];
    }
}
