package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads ECMA-262 (2023, §22.2.1) patterns with the meaning of the {@code u} flag, which JSON Schema recommends. As lenient
 * as Annex B where that is harmless: a brace or bracket that means nothing stands for itself.
 */
final class EcmaParser {

    /** Nesting that is still read. */
    private static final int DEPTH_MAX = 100;

    private final Reader reader;
    private final Escapes escapes;
    private int depth;

    private EcmaParser(String pattern) {
        this.reader = new Reader(pattern);
        this.escapes = new Escapes(reader);
    }

    static Regex parse(String pattern) throws InvalidPattern {
        EcmaParser parser = new EcmaParser(pattern);
        Regex regex = parser.choice();
        if (!parser.reader.atEnd()) {
            throw parser.reader.wrong("unmatched ')'");
        }
        return regex;
    }

    private Regex choice() throws InvalidPattern {
        if (++depth > DEPTH_MAX) {
            throw reader.wrong("is nested more than " + DEPTH_MAX + " deep");
        }
        List<Regex> options = new ArrayList<>();
        do {
            options.add(sequence());
        } while (reader.takes("|"));
        depth--;
        return options.size() == 1 ? options.getFirst() : new Regex.Choice(List.copyOf(options));
    }

    private Regex sequence() throws InvalidPattern {
        List<Regex> parts = new ArrayList<>();
        while (!reader.atEnd() && !reader.sees("|") && !reader.sees(")")) {
            parts.add(repeated(term()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Regex.Sequence(List.copyOf(parts));
    }

    private Regex term() throws InvalidPattern {
        if (reader.takes("(")) {
            return group();
        }
        if (reader.takes("[")) {
            return new Regex.Symbol(new ClassParser(reader, escapes).set());
        }
        if (reader.takes("\\")) {
            return escapes.outsideClass();
        }
        int point = reader.next();
        return switch (point) {
            case '^' -> new Regex.Edge(true);
            case '$' -> new Regex.Edge(false);
            case '.' -> new Regex.Symbol(Classes.LINE_ENDS.not());
            case '*', '+', '?' -> throw reader.wrong("nothing to repeat");
            default -> new Regex.Symbol(SymbolSet.of(point));
        };
    }

    private Regex group() throws InvalidPattern {
        if (reader.takes("?:")) {
            return new Regex.Group(closed(choice()));
        }
        for (boolean there : new boolean[] {true, false}) {
            String sign = there ? "=" : "!";
            if (reader.takes("?" + sign)) {
                return new Regex.Look(true, there, closed(choice()));
            }
            if (reader.takes("?<" + sign)) {
                return new Regex.Look(false, there, closed(choice()));
            }
        }
        if (reader.takes("?<")) {
            escapes.name();
        } else if (reader.sees("?")) {
            throw reader.wrong("unknown kind of group");
        }
        return new Regex.Group(closed(choice()));
    }

    private Regex closed(Regex inner) throws InvalidPattern {
        if (!reader.takes(")")) {
            throw reader.wrong("')' is missing");
        }
        return inner;
    }

    private Regex repeated(Regex part) throws InvalidPattern {
        Optional<Regex> repeated = quantified(part);
        if (repeated.isEmpty()) {
            return part;
        }
        if (part instanceof Regex.Edge || part instanceof Regex.Boundary) {
            throw reader.wrong("nothing to repeat");
        }
        reader.takes("?");
        if (reader.sees("*") || reader.sees("+") || reader.sees("?")) {
            throw reader.wrong("nothing to repeat");
        }
        return repeated.get();
    }

    private Optional<Regex> quantified(Regex part) throws InvalidPattern {
        if (reader.takes("*")) {
            return Optional.of(new Regex.Repeat(part, 0, Regex.UNBOUNDED));
        }
        if (reader.takes("+")) {
            return Optional.of(new Regex.Repeat(part, 1, Regex.UNBOUNDED));
        }
        if (reader.takes("?")) {
            return Optional.of(new Regex.Repeat(part, 0, 1));
        }
        return counted(part);
    }

    private Optional<Regex> counted(Regex part) throws InvalidPattern {
        int start = reader.position();
        if (!reader.takes("{")) {
            return Optional.empty();
        }
        int min = reader.number();
        int max = min;
        if (min >= 0 && reader.takes(",")) {
            max = reader.number();
        }
        if (min < 0 || !reader.takes("}")) {
            reader.back(start);
            return Optional.empty();
        }
        if (max != Regex.UNBOUNDED && max < min) {
            throw reader.wrong("numbers out of order in a quantifier");
        }
        return Optional.of(new Regex.Repeat(part, min, max));
    }
}
