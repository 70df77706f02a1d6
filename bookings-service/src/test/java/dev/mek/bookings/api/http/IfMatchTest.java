package dev.mek.bookings.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void noFieldIsAbsent() {
        assertThat(ifMatch()).isEqualTo(new IfMatch.Absent());
    }

    @Test
    void aStarIsAny() {
        assertThat(ifMatch("*")).isEqualTo(new IfMatch.Any());
    }

    @Test
    void tagsOfAllLinesAreCollected() {
        assertThat(ifMatch("\"3\" ,\"5\"", "\"8\"")).isEqualTo(new IfMatch.OneOf(List.of(3L, 5L, 8L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"abc\"", "\"\"", "\"03\"", "\"-1\"", "\"9999999999999999999\"", "\"0\""})
    void tagsThatWeNeverGiveOutMatchNothing(String tag) {
        assertThat(ifMatch(tag)).isEqualTo(new IfMatch.OneOf(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "\"3", "3\"", "\"3\",", ",\"3\"", "\"3\" \"4\"", "*, \"3\"", "w/\"3\"", "\"a b\"", "**"
            })
    void anythingElseIsRefused(String value) {
        assertThatThrownBy(() -> ifMatch(value))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().kind()).isEqualTo(ProblemKind.INVALID_HEADER));
    }

    @Test
    void anEndlessListIsRefused() {
        String many = String.join(",", java.util.Collections.nCopies(IfMatch.TAGS_MAX + 1, "\"1\""));

        assertThatThrownBy(() -> ifMatch(many)).isInstanceOf(Refusal.class);
    }

    private static IfMatch ifMatch(String... lines) {
        return IfMatch.of(new RequestHeaders(
                Stream.of(lines).map(line -> Map.entry("if-match", line)).toList()));
    }
}
