package dev.mek.bookings.feed.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String TOPIC = "AAAAAAAAQAC-_123456789";

    @Test
    void textIsVersionTopicAndOffsets() {
        assertThat(Cursor.of(TOPIC, 0, 17, 9_223_372_036_854_775_807L))
                .hasToString("1." + TOPIC + ".0-17-9223372036854775807");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1..0",
                "1.AAAAAAAAQAC-_123456789.",
                "1.AAAAAAAAQAC-_123456789.0-",
                "1.AAAAAAAAQAC-_123456789.-1",
                "1.AAAAAAAAQAC-_123456789.00",
                "1.AAAAAAAAQAC-_123456789.01",
                "1.AAAAAAAAQAC-_123456789.9223372036854775808",
                "1.AAAAAAAAQAC-_12345678.0",
                "1.AAAAAAAAQAC-_1234567890.0",
                "2.AAAAAAAAQAC-_123456789.0",
                "1.AAAAAAAAQAC-_123456789.0\n",
                "1.AAAAAAAAQAC-_123456789.\u0661",
                " 1.AAAAAAAAQAC-_123456789.0",
                "1.AAAAAAAAQAC-_123456789.0-1\u0000"
            })
    void anythingElseIsNoCursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void aTextWithoutEndIsRefusedWithoutReadingIt() {
        assertThat(Cursor.parse("1." + TOPIC + ".0" + "-0".repeat(5_000_000))).isEmpty();
        assertThat(Cursor.parse("1." + TOPIC + ".0" + "-0".repeat(Cursor.PARTITIONS_MAX)))
                .isEmpty();
        assertThat(Cursor.parse("1." + TOPIC + ".0" + "-0".repeat(Cursor.PARTITIONS_MAX - 1)))
                .isPresent();
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_.-]+");
    }

    @Property(tries = 500)
    void readingNeverThrowsAndReadsOnlyWhatIsWrittenThatWay(@ForAll @CharRange(from = '-', to = '1') String text) {
        String wild = "1." + TOPIC + "." + text;

        Cursor.parse(text).ifPresent(cursor -> assertThat(cursor).hasToString(text));
        Cursor.parse(wild).ifPresent(cursor -> assertThat(cursor).hasToString(wild));
    }

    @Property(tries = 300)
    void unionIsTheLeastThatCoversBoth(@ForAll("cursors") Cursor one, @ForAll("cursors") Cursor other) {
        Cursor union = one.union(other);

        assertThat(union.covers(one)).isTrue();
        assertThat(union.covers(other)).isTrue();
        assertThat(union).isEqualTo(other.union(one));
        for (int partition = 0; partition < union.partitions(); partition++) {
            assertThat(union.next(partition)).isIn(one.next(partition), other.next(partition));
        }
    }

    @Test
    void cursorsOfAnotherTopicOrCutAreNotComparable() {
        Cursor cursor = Cursor.of(TOPIC, 1, 2);

        assertThat(cursor.comparable(Cursor.of(TOPIC, 7, 8))).isTrue();
        assertThat(cursor.comparable(Cursor.of(TOPIC, 1, 2, 3))).isFalse();
        assertThat(cursor.comparable(Cursor.of("BAAAAAAAQAC-_123456789", 1, 2))).isFalse();
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        return Arbitraries.longs()
                .greaterOrEqual(0)
                .array(long[].class)
                .ofSize(6)
                .map(next -> Cursor.of(TOPIC, Arrays.copyOf(next, next.length)));
    }
}
