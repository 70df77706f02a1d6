package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.TextTest;
import dev.mek.contracts.containment.text.Dfa;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** What formulas of strings are made of. */
final class TextParts {

    final Set<String> words = new TreeSet<>();
    final Set<TextTest> tests = new LinkedHashSet<>();
    final Set<Long> lengths = new TreeSet<>();
    final Set<Dfa> languages = new LinkedHashSet<>();

    void collect(Formula formula) {
        switch (formula) {
            case Formula.All all -> all.parts().forEach(this::collect);
            case Formula.Any any -> any.parts().forEach(this::collect);
            case Formula.Is is -> collect(is.atom());
            default -> {}
        }
    }

    private void collect(Atom atom) {
        switch (atom) {
            case Atom.Word word -> words.addAll(word.words());
            case Atom.Text text -> {
                if (!languages.contains(text.language().not())) {
                    languages.add(text.language());
                }
            }
            case Atom.LengthAtLeast length -> lengths.add(length.length());
            case Atom.Passes passes -> tests.add(passes.test());
            default -> throw new IllegalStateException("not a formula of strings");
        }
    }

    /** Strings that are worth a try: the words, and the samples of the tests. */
    List<String> candidates() {
        List<String> candidates = new ArrayList<>(words);
        tests.forEach(test -> candidates.addAll(test.samples()));
        return candidates;
    }

    /** The language of a formula outside the words, once it is known how tests and lengths fall. */
    static Dfa language(Formula formula, LongPredicate lengthAtLeast, Predicate<TextTest> passes) {
        return switch (formula) {
            case Formula.Constant constant -> constant(constant.holds());
            case Formula.All all -> {
                Dfa language = Dfa.ALL;
                for (Formula part : all.parts()) {
                    language = language.isEmpty() ? language : language.and(language(part, lengthAtLeast, passes));
                }
                yield language;
            }
            case Formula.Any any -> {
                Dfa language = Dfa.NONE;
                for (Formula part : any.parts()) {
                    language = language.equals(Dfa.ALL) ? language : language.or(language(part, lengthAtLeast, passes));
                }
                yield language;
            }
            case Formula.Is is ->
                switch (is.atom()) {
                    case Atom.Word word -> constant(!word.holds());
                    case Atom.Text text -> text.language();
                    case Atom.LengthAtLeast least -> constant(lengthAtLeast.test(least.length()) == least.holds());
                    case Atom.Passes test -> constant(passes.test(test.test()) == test.holds());
                    default -> throw new IllegalStateException("not a formula of strings");
                };
            default -> throw new IllegalStateException("not a formula of strings");
        };
    }

    private static Dfa constant(boolean all) {
        return all ? Dfa.ALL : Dfa.NONE;
    }
}
