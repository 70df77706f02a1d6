package dev.mek.cli.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what placeholders say of parts that may run several times into placeholders of single instances.
 *
 * <p>Of its own part a text means its own instance; of another the first one, or with {@code ${PART.urls}} all of them, with commas
 * between. {@code ${PART.instance}} is the instance's name.
 *
 * @param counts how often a part runs; a part that is missing runs once
 */
record Instances(Map<String, Integer> counts) {

    static final String URLS = "urls";
    static final String INSTANCE = "instance";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][a-z0-9_-]*)\\.([A-Za-z]+)}");

    Instances {
        counts = Map.copyOf(counts);
    }

    List<String> names(String part) {
        return PartNames.instances(part, counts.getOrDefault(part, 1));
    }

    Set<String> names(Set<String> parts) {
        return parts.stream().flatMap(part -> names(part).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The text as that instance means it.
     *
     * @param part whose text it is
     * @param instance one of the part's
     */
    String resolve(String text, String part, String instance) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(placeholder(
                        match.group(1), match.group(2), match.group(1).equals(part) ? instance : null)));
    }

    private String placeholder(String part, String value, @Nullable String own) {
        List<String> names = names(part);
        String instance = own == null ? names.getFirst() : own;
        return switch (value) {
            case URLS -> names.stream().map(name -> "${" + name + ".url}").collect(Collectors.joining(","));
            case INSTANCE -> instance;
            default -> "${" + instance + "." + value + "}";
        };
    }
}
