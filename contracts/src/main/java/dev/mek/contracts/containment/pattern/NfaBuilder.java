package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;

/** Writes a pattern as an automaton (Thompson 1968), found anywhere in the text. */
final class NfaBuilder {

    static final int START = 0;
    static final int FOUND = 1;

    private final Nfa nfa = new Nfa();

    private NfaBuilder() {}

    /** @throws Unsupported for look-around, boundaries and references back */
    static Nfa search(Regex regex) throws Unsupported {
        NfaBuilder builder = new NfaBuilder();
        Nfa nfa = builder.nfa;
        nfa.state();
        nfa.state();
        nfa.step(START, SymbolSet.ALL, START);
        nfa.step(FOUND, SymbolSet.ALL, FOUND);
        // A state of its own: what repeats at the front must not share the loop of the search.
        int begin = nfa.state();
        nfa.free(START, Nfa.When.ALWAYS, begin);
        nfa.free(builder.add(regex, begin), Nfa.When.ALWAYS, FOUND);
        return nfa;
    }

    /** Adds what leads from a state; answers where it ends. */
    private int add(Regex regex, int from) throws Unsupported {
        return switch (regex) {
            case Regex.Symbol symbol -> {
                int to = nfa.state();
                nfa.step(from, symbol.set(), to);
                yield to;
            }
            case Regex.Sequence sequence -> {
                int at = from;
                for (Regex part : sequence.parts()) {
                    at = add(part, at);
                }
                yield at;
            }
            case Regex.Choice choice -> {
                int to = nfa.state();
                for (Regex option : choice.options()) {
                    int begin = nfa.state();
                    nfa.free(from, Nfa.When.ALWAYS, begin);
                    nfa.free(add(option, begin), Nfa.When.ALWAYS, to);
                }
                yield to;
            }
            case Regex.Repeat repeat -> repeat(repeat, from);
            case Regex.Group group -> add(group.part(), from);
            case Regex.Edge edge -> {
                int to = nfa.state();
                nfa.free(from, edge.begin() ? Nfa.When.BEGIN : Nfa.When.END, to);
                yield to;
            }
            case Regex.Boundary b -> throw new Unsupported("a word boundary");
            case Regex.Look look -> throw new Unsupported("look-around");
            case Regex.Back back -> throw new Unsupported("a reference back to a group");
        };
    }

    private int repeat(Regex.Repeat repeat, int from) throws Unsupported {
        int at = from;
        for (int i = 0; i < repeat.min(); i++) {
            at = add(repeat.part(), at);
        }
        if (repeat.max() == Regex.UNBOUNDED) {
            int loop = nfa.state();
            nfa.free(at, Nfa.When.ALWAYS, loop);
            nfa.free(add(repeat.part(), loop), Nfa.When.ALWAYS, loop);
            return loop;
        }
        int end = nfa.state();
        nfa.free(at, Nfa.When.ALWAYS, end);
        for (int i = repeat.min(); i < repeat.max(); i++) {
            int begin = nfa.state();
            nfa.free(at, Nfa.When.ALWAYS, begin);
            at = add(repeat.part(), begin);
            nfa.free(at, Nfa.When.ALWAYS, end);
        }
        return end;
    }
}
