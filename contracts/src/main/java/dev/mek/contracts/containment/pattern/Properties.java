package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;
import dev.mek.contracts.containment.text.Symbols;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The sets of {@code \p{…}}, by the Unicode data of this JDK. Each is worked out once. */
final class Properties {

    private static final Map<String, Optional<SymbolSet>> KNOWN = new ConcurrentHashMap<>();

    /** Long names of general categories that are in use; the short ones are Java's own. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("Symbol", "S"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"));

    private Properties() {}

    /** Empty for a name that is not known. */
    static Optional<SymbolSet> of(String name) {
        return KNOWN.computeIfAbsent(name, Properties::compute);
    }

    private static Optional<SymbolSet> compute(String name) {
        int equals = name.indexOf('=');
        String kind = equals < 0 ? "" : name.substring(0, equals);
        String value = name.substring(equals + 1);
        if (!value.matches("[A-Za-z0-9_]+")) {
            return Optional.empty();
        }
        return switch (kind) {
            case "" -> general(value).or(() -> binary(value));
            case "General_Category", "gc" -> general(value);
            case "Script", "sc" -> scan("\\p{IsScript=" + value + "}").or(() -> scan("\\p{script=" + value + "}"));
            default -> Optional.empty();
        };
    }

    private static Optional<SymbolSet> general(String value) {
        return scan("\\p{gc=" + CATEGORIES.getOrDefault(value, value) + "}");
    }

    private static Optional<SymbolSet> binary(String value) {
        return switch (value) {
            case "Any" -> Optional.of(SymbolSet.ALL);
            case "ASCII" -> Optional.of(SymbolSet.range(0, 0x7F));
            default -> scan("\\p{Is" + value + "}");
        };
    }

    private static Optional<SymbolSet> scan(String java) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(java);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
        var test = pattern.asMatchPredicate();
        SymbolSet set = SymbolSet.NONE;
        int start = -1;
        for (int symbol = 0; symbol <= Symbols.COUNT; symbol++) {
            boolean in = symbol < Symbols.COUNT && test.test(Character.toString(Symbols.codePoint(symbol)));
            if (in && start < 0) {
                start = symbol;
            } else if (!in && start >= 0) {
                set = set.or(SymbolSet.range(Symbols.codePoint(start), Symbols.codePoint(symbol - 1)));
                start = -1;
            }
        }
        return Optional.of(set);
    }
}
