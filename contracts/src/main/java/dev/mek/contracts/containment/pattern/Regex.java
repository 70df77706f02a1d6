package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;
import java.util.List;

/** The parts of a pattern. Greed makes no difference to what matches, so it is not kept. */
sealed interface Regex {

    /** One symbol of a set. */
    record Symbol(SymbolSet set) implements Regex {}

    /** One after the other; none is the empty word. */
    record Sequence(List<Regex> parts) implements Regex {}

    record Choice(List<Regex> options) implements Regex {}

    /** One several times; the maximum is {@link #UNBOUNDED} when there is none. */
    record Repeat(Regex part, int min, int max) implements Regex {}

    /** What stands in parentheses. */
    record Group(Regex part) implements Regex {}

    /** The begin or the end of the text. */
    record Edge(boolean begin) implements Regex {}

    /** A word boundary, or none. */
    record Boundary(boolean there) implements Regex {}

    /** Look-ahead or look-behind. */
    record Look(boolean ahead, boolean there, Regex part) implements Regex {}

    /** A reference back to what a group matched. */
    record Back() implements Regex {}

    int UNBOUNDED = -1;
}
