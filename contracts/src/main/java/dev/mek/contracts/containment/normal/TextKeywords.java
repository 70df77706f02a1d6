package dev.mek.contracts.containment.normal;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.TextTest;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.pattern.EcmaPattern;
import dev.mek.contracts.containment.pattern.InvalidPattern;
import dev.mek.contracts.containment.text.Dfa;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Lengths, {@code pattern}, {@code format}. */
final class TextKeywords {

    private TextKeywords() {}

    static void read(Here here, List<Formula> parts) {
        here.count("minLength").ifPresent(length -> parts.add(here.onType(new Atom.LengthAtLeast(length, true))));
        here.count("maxLength").ifPresent(length -> parts.add(here.onType(new Atom.LengthAtLeast(length + 1, false))));
        if (here.has("pattern")) {
            parts.add(here.onType(matches(here, "pattern", here.text("pattern"))));
        }
        if (here.has("format") && here.reader().formats() == Formats.ASSERT) {
            String format = here.text("format");
            AssertedFormats.test(here.draft(), format)
                    .ifPresent(test -> parts.add(here.onType(new Atom.Passes(test, true))));
        }
    }

    /** The texts that a pattern is found in. */
    static Atom matches(Here here, String keyword, String pattern) {
        EcmaPattern read;
        try {
            read = EcmaPattern.parse(pattern);
        } catch (InvalidPattern e) {
            throw here.wrong(keyword, "is no regular expression: " + pattern + " " + e.getMessage());
        }
        Optional<Dfa> language = read.language();
        return language.<Atom>map(Atom.Text::new).orElseGet(() -> new Atom.Passes(test(pattern, read), true));
    }

    private static TextTest test(String name, EcmaPattern pattern) {
        String why = "the pattern " + name + " has no automaton";
        Optional<Pattern> java = pattern.java();
        Predicate<String> test =
                text -> java.orElseThrow(() -> new TooHard(why)).matcher(text).find();
        return new TextTest("pattern " + name, why, pattern.samples(), test);
    }
}
