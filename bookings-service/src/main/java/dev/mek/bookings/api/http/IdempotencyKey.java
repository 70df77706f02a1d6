package dev.mek.bookings.api.http;

import dev.mek.bookings.api.problem.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Idempotency-Key field (draft-ietf-httpapi-idempotency-key-header-06): a string of structured fields (RFC 9651,
 * 3.3.3) as the draft has it, or the same text without quotes, as most clients send it.
 */
public final class IdempotencyKey {

    public static final String FIELD = "Idempotency-Key";

    /** A UUID has 36. */
    public static final int CHARACTERS_MAX = 255;

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+)\"");
    private static final Pattern BARE = Pattern.compile("[!#-+.-:<-\\[\\]-~-]*+");

    private IdempotencyKey() {}

    /**
     * The key, without quotes; empty when there is none.
     *
     * @throws Refusal when it is sent twice, empty, too long or not as it is to be written
     */
    public static Optional<String> of(RequestHeaders headers) {
        Optional<String> sent = headers.single(FIELD);
        return sent.isEmpty() ? Optional.empty() : Optional.of(read(sent.get()));
    }

    private static String read(String sent) {
        // Quotes, and each sign of the text escaped: longer is too long in any case.
        if (sent.length() > 2 * CHARACTERS_MAX + 2) {
            throw tooLong();
        }
        String key = unquoted(sent);
        if (key.isEmpty()) {
            throw RequestHeaders.invalid(FIELD, "empty", "must name the request, such as a new UUID for each");
        }
        if (key.length() > CHARACTERS_MAX) {
            throw tooLong();
        }
        return key;
    }

    private static String unquoted(String sent) {
        Matcher quoted = QUOTED.matcher(sent);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        if (BARE.matcher(sent).matches()) {
            return sent;
        }
        throw RequestHeaders.invalid(
                FIELD,
                "format",
                "must be plain ASCII in quotes, or without them when it has no space, comma, semicolon, quote or"
                        + " backslash; was " + Shown.of(sent));
    }

    private static Refusal tooLong() {
        return RequestHeaders.invalid(FIELD, "maxLength", "must have " + CHARACTERS_MAX + " characters at most");
    }
}
