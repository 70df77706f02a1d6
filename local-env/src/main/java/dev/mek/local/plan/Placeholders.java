package dev.mek.local.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${PART.VALUE}} in a program's command and environment. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9_-]*)\\.([A-Za-z]+)}");

    private Placeholders() {}

    /**
     * The text with its placeholders replaced.
     *
     * @param values by part, then by name
     */
    public static String resolve(String text, Map<String, Map<String, String>> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.getOrDefault(match.group(1), Map.of()).get(canonical(match.group(2)));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + match.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** What the text asks for, in its order. */
    static List<Reference> in(String text) {
        List<Reference> references = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            references.add(new Reference(matcher.group(1), canonical(matcher.group(2))));
        }
        return references;
    }

    /** Kafka's own name for it is long. */
    private static String canonical(String value) {
        return value.equals("bootstrap") ? "bootstrapServers" : value;
    }

    /** A value of a part that a text asks for. */
    record Reference(String part, String value) {}
}
