package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;
import java.util.Optional;

/** What stands between brackets. */
final class ClassParser {

    private static final int NO_CHARACTER = -1;

    private final Reader reader;
    private final Escapes escapes;
    private SymbolSet set = SymbolSet.NONE;

    ClassParser(Reader reader, Escapes escapes) {
        this.reader = reader;
        this.escapes = escapes;
    }

    /** The opening bracket is taken already. */
    SymbolSet set() throws InvalidPattern {
        boolean negated = reader.takes("^");
        while (!reader.takes("]")) {
            item();
        }
        return negated ? set.not() : set;
    }

    private void item() throws InvalidPattern {
        int from = single();
        if (from == NO_CHARACTER) {
            return;
        }
        int start = reader.position();
        if (!reader.takes("-") || reader.sees("]")) {
            reader.back(start);
            set = set.or(SymbolSet.of(from));
            return;
        }
        int to = single();
        if (to == NO_CHARACTER) {
            throw reader.wrong("a set at the end of a range");
        }
        if (to < from) {
            throw reader.wrong("range out of order");
        }
        set = set.or(SymbolSet.range(from, to));
    }

    /** One character; or {@link #NO_CHARACTER} after a named set, which is added at once. */
    private int single() throws InvalidPattern {
        if (!reader.takes("\\")) {
            return reader.next();
        }
        if (reader.takes("b")) {
            return '\b';
        }
        Optional<SymbolSet> named = escapes.namedSet();
        if (named.isEmpty()) {
            return escapes.character();
        }
        set = set.or(named.get());
        return NO_CHARACTER;
    }
}
