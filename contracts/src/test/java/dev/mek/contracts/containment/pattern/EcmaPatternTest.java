package dev.mek.contracts.containment.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^a*$ aaa true",
                "^a*$ ab false",
                "b abc true",
                "^(a|b)c?$ bc true",
                "(^a|b$) xb true",
                "(^a|b$) xa false",
                "^.$ 😀 true",
                "^..$ 😀 false",
                "^[😀-😂]$ 😁 true",
                "^\\d$ ٣ false",
                "^\\s$ \u00a0 true",
                "^\\u{1F600}$ 😀 true",
                "^\\ud83d\\ude00$ 😀 true",
                "^\\p{Lu}$ Ä true",
                "^\\p{Script=Greek}$ λ true",
                "^[^\\W]{2,3}$ ab true",
                "^[^\\W]{2,3}$ abcd false",
                "^a{,2}$ a{,2} true",
                "a$b ab false",
                "^(?=.*x)(?!.*y).{2}$ xz true",
                "^(?=.*x)(?!.*y).{2}$ xy false",
                "^[\\w-]+$ a-b true",
                "^(?<year>[0-9]{4})$ 2026 true",
            })
    void saysWhatEcmaSays(String pattern, String text, boolean matches) throws Exception {
        EcmaPattern read = EcmaPattern.parse(pattern);

        assertThat(read.language().orElseThrow().accepts(text)).isEqualTo(matches);
        assertThat(read.java().orElseThrow().matcher(text).find()).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", ")", "a**", "[", "[b-a]", "\\", "\\a", "*", "a{2,1}", "(?x)", "\\p{Nope}", "\\u12", "^*"})
    void refusesWhatIsNoPattern(String pattern) {
        assertThatThrownBy(() -> EcmaPattern.parse(pattern)).isInstanceOf(InvalidPattern.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)\\1", "a(?=b)", "\\bfoo\\b", "(?<=a)b", "(?<n>a)\\k<n>"})
    void someHaveNoAutomaton(String pattern) throws Exception {
        assertThat(EcmaPattern.parse(pattern).language()).isEmpty();
    }

    @Test
    void aWordBoundaryIsAsciis() throws Exception {
        var java = EcmaPattern.parse("\\bfoo\\b").java().orElseThrow();

        assertThat(java.matcher("a foo").find()).isTrue();
        assertThat(java.matcher("afoo").find()).isFalse();
        assertThat(java.matcher("äfoo").find()).isTrue();
    }

    @Property(tries = 2_000)
    void automatonAndJavaAgree(@ForAll("patterns") String pattern, @ForAll("texts") List<String> texts)
            throws Exception {
        EcmaPattern read = EcmaPattern.parse(pattern);
        var language = read.language().orElseThrow();
        var java = read.java().orElseThrow();

        for (String text : texts) {
            assertThat(language.accepts(text))
                    .as(text)
                    .isEqualTo(java.matcher(text).find());
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings().withChars("ab1😀\n").ofMaxLength(5).list().ofSize(20);
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> leaf =
                Arbitraries.of("a", "b", ".", "[ab]", "[^a]", "\\d", "\\W", "😀", "^", "$", "", "[a-c😀]", "\\s");
        return Arbitraries.recursive(() -> leaf, EcmaPatternTest::grown, 0, 3);
    }

    private static Arbitrary<String> grown(Arbitrary<String> part) {
        return Arbitraries.oneOf(
                part.tuple2().map(pair -> pair.get1() + pair.get2()),
                part.tuple2().map(pair -> "(" + pair.get1() + "|" + pair.get2() + ")"),
                part.map(one -> "(?:" + one + ")*"),
                part.map(one -> "(" + one + "){1,2}"),
                part.map(one -> "(?:" + one + ")?"));
    }
}
