package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.Dfa;
import dev.mek.contracts.containment.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One ECMA-262 pattern, unanchored, over code points. Immutable and thread-safe. */
public final class EcmaPattern {

    private static final int SAMPLES_MAX = 40;

    private final Regex regex;

    private EcmaPattern(Regex regex) {
        this.regex = regex;
    }

    /**
     * Reads a pattern.
     *
     * @throws InvalidPattern when it is none
     */
    public static EcmaPattern parse(String pattern) throws InvalidPattern {
        return new EcmaPattern(EcmaParser.parse(pattern));
    }

    /**
     * The texts that the pattern is found in; empty when no automaton is built for it: references back, word boundaries,
     * and look-around elsewhere than right after a leading {@code ^}.
     *
     * @throws dev.mek.contracts.containment.limit.TooHard when it is too large
     */
    public Optional<Dfa> language() {
        try {
            return Optional.of(language(regex));
        } catch (Unsupported e) {
            return Optional.empty();
        }
    }

    /** A look-ahead right after the begin says something about the whole text: the languages are intersected. */
    private static Dfa language(Regex regex) throws Unsupported {
        if (!(regex instanceof Regex.Sequence sequence)
                || sequence.parts().size() < 2
                || !(sequence.parts().get(0) instanceof Regex.Edge edge && edge.begin())
                || !(sequence.parts().get(1) instanceof Regex.Look look && look.ahead())) {
            return Determinizer.of(NfaBuilder.search(regex));
        }
        Dfa looked = language(new Regex.Sequence(List.of(edge, look.part())));
        List<Regex> rest = new ArrayList<>(sequence.parts());
        rest.remove(1);
        return language(new Regex.Sequence(List.copyOf(rest))).and(look.there() ? looked : looked.not());
    }

    /**
     * The same for {@code java.util.regex}, to be found anywhere; empty when there is none (references back mean something
     * else there while their group is unset).
     */
    public Optional<Pattern> java() {
        try {
            return Optional.of(Pattern.compile(JavaWriter.write(regex)));
        } catch (Unsupported | PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Some texts that the pattern is found in; maybe none, even where there are some. */
    public List<String> samples() {
        Set<String> samples = new LinkedHashSet<>();
        Optional<Pattern> java = java();
        for (boolean inline : new boolean[] {false, true}) {
            try {
                Dfa near = Determinizer.of(NfaBuilder.search(new Plainer(inline).of(regex)));
                samples.addAll(Words.of(near, 0, Long.MAX_VALUE, SAMPLES_MAX));
            } catch (Unsupported e) {
                throw new IllegalStateException(e);
            }
        }
        samples.removeIf(text -> java.isEmpty() || !java.get().matcher(text).find());
        return List.copyOf(samples);
    }
}
