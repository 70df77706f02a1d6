package dev.mek.contracts.containment.pattern;

import java.util.List;

/** A pattern without what has no automaton: not the same language, but one in which matches are likely. */
final class Plainer {

    /** True: what is looked for is read as if it stood there; false: it is left out. */
    private final boolean inline;

    Plainer(boolean inline) {
        this.inline = inline;
    }

    Regex of(Regex regex) {
        return switch (regex) {
            case Regex.Sequence sequence ->
                new Regex.Sequence(sequence.parts().stream().map(this::of).toList());
            case Regex.Choice choice ->
                new Regex.Choice(choice.options().stream().map(this::of).toList());
            case Regex.Repeat repeat -> new Regex.Repeat(of(repeat.part()), repeat.min(), repeat.max());
            case Regex.Group group -> new Regex.Group(of(group.part()));
            case Regex.Look look -> inline && look.there() ? of(look.part()) : new Regex.Sequence(List.of());
            case Regex.Boundary boundary -> new Regex.Sequence(List.of());
            case Regex.Back back -> new Regex.Sequence(List.of());
            case Regex.Symbol symbol -> symbol;
            case Regex.Edge edge -> edge;
        };
    }
}
