package dev.mek.contracts.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each attribute must be. All throw an {@link IllegalArgumentException} that names attribute and rule. */
final class EnvelopeRules {

    /** An Integer of CloudEvents 1.0 has 32 bits. */
    static final long REVISION_MAX = Integer.MAX_VALUE;

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{d800}-\\x{dfff}\\x{fffd}]");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,10}");
    private static final Instant TIME_MIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant TIME_MAX = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private EnvelopeRules() {}

    static String text(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (value.isEmpty() || value.length() > Envelope.TEXT_CHARS_MAX) {
            throw new IllegalArgumentException(
                    name + " must be 1 to " + Envelope.TEXT_CHARS_MAX + " characters long, was " + value.length());
        }
        if (FORBIDDEN.matcher(value).find()) {
            throw new IllegalArgumentException(name + " holds a control character or is not valid Unicode");
        }
        return value;
    }

    static String uriReference(String name, @Nullable String value) {
        try {
            return new URI(text(name, value)).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name + " must be a URI reference: " + e.getReason(), e);
        }
    }

    static UUID uuid(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (!UUID_TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " must be a UUID in canonical lower case");
        }
        return UUID.fromString(value);
    }

    static long revision(String name, long value) {
        if (value < 1 || value > REVISION_MAX) {
            throw new IllegalArgumentException(name + " must be an integer from 1 to " + REVISION_MAX);
        }
        return value;
    }

    static long revision(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        String text = value.toString();
        return revision(name, INTEGER.matcher(text).matches() ? Long.parseLong(text) : 0);
    }

    static Instant time(String name, @Nullable Instant value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (value.isBefore(TIME_MIN) || value.isAfter(TIME_MAX)) {
            throw new IllegalArgumentException(name + " must lie in the years 1 to 9999");
        }
        return value;
    }
}
