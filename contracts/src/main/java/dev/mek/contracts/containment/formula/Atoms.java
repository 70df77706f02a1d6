package dev.mek.contracts.containment.formula;

import dev.mek.contracts.containment.text.Dfa;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What can be seen of atoms without looking at anything else. */
final class Atoms {

    private Atoms() {}

    enum Constant {
        NEVER,
        ALWAYS,
        SOMETIMES
    }

    static Constant constant(Atom atom) {
        return switch (atom) {
            case Atom.Within within ->
                either(within.numbers().isEmpty(), within.numbers().not().isEmpty());
            case Atom.Multiple multiple -> Constant.SOMETIMES;
            case Atom.Word word -> word.words().isEmpty() ? holds(!word.holds()) : Constant.SOMETIMES;
            case Atom.Text text ->
                either(text.language().isEmpty(), text.language().equals(Dfa.ALL));
            case Atom.LengthAtLeast length -> length.length() <= 0 ? holds(length.holds()) : Constant.SOMETIMES;
            case Atom.Passes passes -> Constant.SOMETIMES;
            case Atom.EachProperty each -> either(false, none(each.names()) || all(each.value()));
            case Atom.SomeProperty some -> either(none(some.names()) || none(some.value()), false);
            case Atom.PropertiesAtLeast count -> count.count() <= 0 ? holds(count.holds()) : Constant.SOMETIMES;
            case Atom.EachItem each -> either(false, all(each.value()));
            case Atom.SomeItem some -> either(none(some.value()), false);
            case Atom.ItemsAtLeast count -> count.count() <= 0 ? holds(count.holds()) : Constant.SOMETIMES;
            case Atom.MatchesAtLeast matches ->
                matches.count() <= 0
                        ? holds(matches.holds())
                        : none(matches.value()) ? holds(!matches.holds()) : Constant.SOMETIMES;
            case Atom.Unique unique -> Constant.SOMETIMES;
        };
    }

    private static Constant holds(boolean always) {
        return always ? Constant.ALWAYS : Constant.NEVER;
    }

    private static Constant either(boolean never, boolean always) {
        return never ? Constant.NEVER : always ? Constant.ALWAYS : Constant.SOMETIMES;
    }

    private static boolean none(Formula formula) {
        return formula instanceof Formula.Constant constant && !constant.holds();
    }

    private static boolean all(Formula formula) {
        return formula instanceof Formula.Constant constant && constant.holds();
    }

    /** Both in one, where that is simple. */
    static Optional<Atom> both(Atom one, Atom other) {
        if (one instanceof Atom.Within a && other instanceof Atom.Within b) {
            return Optional.of(new Atom.Within(a.numbers().and(b.numbers())));
        }
        if (one instanceof Atom.Word a && other instanceof Atom.Word b) {
            return Optional.of(both(a, b));
        }
        return Optional.empty();
    }

    private static Atom both(Atom.Word a, Atom.Word b) {
        Set<String> words = new HashSet<>(a.words());
        if (a.holds() && b.holds()) {
            words.retainAll(b.words());
            return new Atom.Word(words, true);
        }
        if (a.holds()) {
            words.removeAll(b.words());
            return new Atom.Word(words, true);
        }
        if (b.holds()) {
            return both(b, a);
        }
        words.addAll(b.words());
        return new Atom.Word(words, false);
    }
}
