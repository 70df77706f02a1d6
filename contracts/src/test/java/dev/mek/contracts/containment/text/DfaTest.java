package dev.mek.contracts.containment.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.contracts.containment.limit.TooHard;
import java.util.List;
import org.junit.jupiter.api.Test;

class DfaTest {

    @Test
    void equalLanguagesAreEqualHoweverTheyCameAbout() {
        Dfa ab = TextLanguages.words(List.of("a", "b"));

        assertThat(TextLanguages.words(List.of("a")).or(TextLanguages.words(List.of("b"))))
                .isEqualTo(ab);
        assertThat(ab.not().not()).isEqualTo(ab);
        assertThat(ab.and(ab.not()).isEmpty()).isTrue();
        assertThat(ab.or(ab.not())).isEqualTo(Dfa.ALL);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsOnce() {
        Dfa two = TextLanguages.lengthAtLeast(2)
                .and(TextLanguages.lengthAtLeast(3).not());

        assertThat(two.accepts("😀😀")).isTrue();
        assertThat(two.accepts("😀")).isFalse();
        assertThat(TextLanguages.words(List.of("😀")).accepts("😀")).isTrue();
    }

    @Test
    void wordsComeShortestFirstAndEachOnce() {
        Dfa words = TextLanguages.words(List.of("b", "a", "", "abc", "😀"));

        assertThat(Words.of(words, 0, Long.MAX_VALUE, 10)).containsExactly("", "a", "b", "😀", "abc");
        assertThat(Words.of(words, 1, 2, 10)).containsExactly("a", "b", "😀");
        assertThat(Words.of(words, 4, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void wordsOfAnEndlessLanguageEndAtTheLimit() {
        assertThat(Words.of(Dfa.ALL, 0, Long.MAX_VALUE, 4)).containsExactly("", "a", "b", "c");
        assertThat(Words.of(Dfa.ALL, 3, 3, 2)).containsExactly("aaa", "aab");
        assertThat(Words.of(Dfa.NONE, 0, Long.MAX_VALUE, 2)).isEmpty();
    }

    @Test
    void largeAutomataAreRefused() {
        assertThatThrownBy(() -> TextLanguages.lengthAtLeast(Dfa.STATES_MAX + 1))
                .isInstanceOf(TooHard.class);
    }

    @Test
    void surrogatesAreNoSymbols() {
        assertThat(SymbolSet.range(0xD800, 0xDFFF).isEmpty()).isTrue();
        assertThat(SymbolSet.range(0, 0x10FFFF)).isEqualTo(SymbolSet.ALL);
        assertThat(SymbolSet.range(0xD000, 0xE000).or(SymbolSet.range(0xE001, 0xF000)))
                .isEqualTo(SymbolSet.range(0xD000, 0xF000));
        assertThat(SymbolSet.ALL.not()).isEqualTo(SymbolSet.NONE);
    }
}
