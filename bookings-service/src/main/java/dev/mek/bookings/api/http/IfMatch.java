package dev.mek.bookings.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The If-Match field (RFC 9110, 13.1.1). The comparison is strong: a weak tag is well-formed but never matches, and
 * neither does a strong one that this service cannot have given out.
 */
public sealed interface IfMatch {

    /** No such field. */
    record Absent() implements IfMatch {}

    /** {@code *}: whatever the version is, if there is a booking at all. */
    record Any() implements IfMatch {}

    /** The versions whose tags were listed; may be empty when no tag can match. */
    record OneOf(List<Long> versions) implements IfMatch {
        public OneOf {
            versions = List.copyOf(versions);
        }
    }

    /** etagc of RFC 9110, 8.8.3: no control, no space, no quote. */
    Pattern TAG = Pattern.compile("(?<weak>W/)?\"(?<opaque>[\\x21\\x23-\\x7E\\x80-\\xFF\\uFFFD]*)\"");

    /** Only what {@link EntityTag} gives out, so no leading zero; 18 digits always fit a long. */
    Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    int TAGS_MAX = 32;

    static IfMatch of(RequestHeaders headers) {
        Optional<String> field = headers.joined("If-Match");
        if (field.isEmpty()) {
            return new Absent();
        }
        String value = field.get();
        if (value.equals("*")) {
            return new Any();
        }
        return new OneOf(versions(value));
    }

    private static List<Long> versions(String value) {
        List<Long> versions = new ArrayList<>();
        Matcher tag = TAG.matcher(value);
        int at = 0;
        for (int count = 0; ; count++) {
            if (count == TAGS_MAX || !tag.region(at, value.length()).lookingAt()) {
                throw malformed(value);
            }
            if (tag.group("weak") == null
                    && VERSION.matcher(tag.group("opaque")).matches()) {
                versions.add(Long.valueOf(tag.group("opaque")));
            }
            at = skipSpace(value, tag.end());
            if (at == value.length()) {
                return versions;
            }
            if (value.charAt(at) != ',') {
                throw malformed(value);
            }
            at = skipSpace(value, at + 1);
        }
    }

    private static int skipSpace(String value, int from) {
        int at = from;
        while (at < value.length() && (value.charAt(at) == ' ' || value.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static RuntimeException malformed(String value) {
        return RequestHeaders.invalid(
                "If-Match",
                "entity-tag",
                "must be an entity tag in quotes as the ETag header gave it, such as \"3\", a list of at most "
                        + TAGS_MAX + " of them, or *; it was " + Shown.of(value));
    }
}
