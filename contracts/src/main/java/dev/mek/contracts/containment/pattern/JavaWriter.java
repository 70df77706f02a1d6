package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;
import dev.mek.contracts.containment.text.Symbols;

/** Writes a pattern in the syntax of {@code java.util.regex}, every character by its number. */
final class JavaWriter {

    private final StringBuilder out = new StringBuilder();

    private JavaWriter() {}

    static String write(Regex regex) throws Unsupported {
        JavaWriter writer = new JavaWriter();
        writer.add(regex);
        return writer.out.toString();
    }

    private void add(Regex regex) throws Unsupported {
        switch (regex) {
            case Regex.Symbol symbol -> set(symbol.set());
            case Regex.Sequence sequence -> {
                for (Regex part : sequence.parts()) {
                    add(part);
                }
            }
            case Regex.Choice choice -> {
                String separator = "(?:";
                for (Regex option : choice.options()) {
                    out.append(separator);
                    add(option);
                    separator = "|";
                }
                out.append(')');
            }
            case Regex.Repeat repeat -> {
                wrapped("(?:", repeat.part());
                out.append('{').append(repeat.min()).append(',');
                out.append(repeat.max() == Regex.UNBOUNDED ? "" : repeat.max()).append('}');
            }
            case Regex.Group group -> wrapped("(?:", group.part());
            case Regex.Edge edge -> out.append(edge.begin() ? "\\A" : "\\z");
            case Regex.Boundary boundary -> {
                String word = "[0-9A-Za-z_]";
                String there = "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))";
                out.append(boundary.there() ? there : "(?!" + there + ")");
            }
            case Regex.Look look -> wrapped("(?" + (look.ahead() ? "" : "<") + (look.there() ? "=" : "!"), look.part());
            case Regex.Back back -> throw new Unsupported("a reference back to a group");
        }
    }

    private void wrapped(String open, Regex part) throws Unsupported {
        out.append(open);
        add(part);
        out.append(')');
    }

    private void set(SymbolSet set) {
        if (set.isEmpty()) {
            out.append("(?!)");
            return;
        }
        out.append('[');
        for (int i = 0; i < set.ranges(); i++) {
            out.append(point(set.first(i))).append('-').append(point(set.last(i)));
        }
        out.append(']');
    }

    private static String point(int symbol) {
        return "\\x{" + Integer.toHexString(Symbols.codePoint(symbol)) + "}";
    }
}
