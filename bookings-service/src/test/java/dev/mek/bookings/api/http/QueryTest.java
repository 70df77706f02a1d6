package dev.mek.bookings.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final List<String> KNOWN = List.of("a", "b");

    @Test
    void valuesAreDecodedAndAPlusStaysAPlus() {
        Query query = Query.parse("a=2026-01-01T00:00:00+02:00&b=%C3%BC%26");

        List<Optional<String>> values = query.read(KNOWN, all -> List.of(all.text("a"), all.text("b")));

        assertThat(values).containsExactly(Optional.of("2026-01-01T00:00:00+02:00"), Optional.of("ü&"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Query query = Query.parse("a=x&b=1&b=2&c=3&d=%zz&%ff=1&A=1");

        assertThatThrownBy(() -> query.read(KNOWN, all -> all.parsed("a", "a number", QueryTest::number)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().violations().stream()
                                        .map(violation -> violation.at() + " " + violation.keyword()))
                                .containsExactlyInAnyOrder(
                                        "d encoding", " encoding", "b repeated", "c unknown", "A unknown", "a format"));
    }

    @Test
    void aMessageIsAWholeSentence() {
        Query query = Query.parse("a=x");

        assertThatThrownBy(() -> query.read(KNOWN, all -> all.parsed("a", "a number", QueryTest::number)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().violations())
                                .containsExactly(Violation.ofParameter("a", "format", "must be a number, was 'x'")));
    }

    @Test
    void emptyPairsAreNothing() {
        Function<Query, Optional<String>> a = all -> all.text("a");

        assertThat(Query.parse("").read(KNOWN, a)).isEmpty();
        assertThat(Query.parse("&&").read(KNOWN, a)).isEmpty();
        assertThat(Query.parse("a").read(KNOWN, a)).hasValue("");
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]+") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
