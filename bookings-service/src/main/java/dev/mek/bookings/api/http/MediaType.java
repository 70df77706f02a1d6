package dev.mek.bookings.api.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type or range (RFC 9110, 8.3.1 and 12.5.1).
 *
 * @param name type and subtype in lower case, with a slash
 * @param parameters names in lower case, values unquoted
 */
public record MediaType(String name, Map<String, String> parameters) {

    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";
    public static final String PROBLEM = "application/problem+json";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern NAME = Pattern.compile("(" + TOKEN + "/" + TOKEN + ")");
    private static final Pattern PARAMETER = Pattern.compile(
            "[ \\t]*;[ \\t]*(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"((?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*)\"))?");

    /** Longer ones are nobody's, and the pattern below recurses. */
    private static final int CHARACTERS_MAX = 256;

    public MediaType {
        parameters = Map.copyOf(parameters);
    }

    /** Empty when the value is not one media type. */
    public static Optional<MediaType> parse(String value) {
        Matcher name = NAME.matcher(value);
        if (value.length() > CHARACTERS_MAX || !name.lookingAt()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(value);
        int at = name.end();
        while (at < value.length()) {
            if (!parameter.region(at, value.length()).lookingAt() || parameter.end() == at) {
                return Optional.empty();
            }
            if (parameter.group(1) != null) {
                String plain = parameter.group(2);
                parameters.put(
                        parameter.group(1).toLowerCase(Locale.ROOT),
                        plain != null ? plain : parameter.group(3).replaceAll("\\\\(.)", "$1"));
            }
            at = parameter.end();
        }
        return Optional.of(new MediaType(name.group(1).toLowerCase(Locale.ROOT), parameters));
    }

    /** Whether a body of this type can be read as {@code name} in UTF-8. */
    public boolean isUtf8(String wanted) {
        String charset = parameters.get("charset");
        return name.equals(wanted) && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }

    /** Whether this range takes in the type. */
    boolean includes(String type) {
        if (name.equals("*/*") || name.equals(type)) {
            return true;
        }
        return name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1));
    }

    /** How narrowly this range names what it includes; the narrowest one decides. */
    int precision() {
        if (name.equals("*/*")) {
            return 0;
        }
        return name.endsWith("/*") ? 1 : 2;
    }
}
