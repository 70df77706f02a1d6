package dev.mek.contracts.wire;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C Trace Context (Level 2): the trace a message belongs to and the step that sent it. Immutable.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param parentId 16 lower-case hexadecimal digits, not all zero: the step (span) that sends
 * @param sampled whether the sender records the trace
 * @param state {@code tracestate} as it came, to be passed on; null when there is none
 */
public record TraceContext(
        String traceId,
        String parentId,
        boolean sampled,
        @Nullable String state) {

    /** Characters of {@code tracestate} that are passed on; the specification asks for at least 512. */
    public static final int STATE_CHARS_MAX = 512;

    private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern PARENT_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");
    private static final Pattern TRACEPARENT = Pattern.compile(
            "(?<version>(?!ff)[0-9a-f]{2})-(?<trace>(?!0{32})[0-9a-f]{32})-(?<parent>(?!0{16})[0-9a-f]{16})"
                    + "-(?<flags>[0-9a-f]{2})(?<more>-.*)?");
    private static final Pattern STATE = Pattern.compile("[\\x20-\\x7e]{1," + STATE_CHARS_MAX + "}");

    public TraceContext {
        require(TRACE_ID, "traceId", traceId);
        require(PARENT_ID, "parentId", parentId);
        if (state != null) {
            require(STATE, "state", state);
        }
    }

    /** A new trace that starts here, sampled. */
    public static TraceContext start() {
        return new TraceContext(randomHex(2), randomHex(1), true, null);
    }

    /**
     * Reads the two headers. As the specification asks, a {@code traceparent} that does not hold counts as none, one of a
     * later version is read as far as version 00 goes, and a {@code tracestate} that does not hold is dropped alone.
     */
    public static Optional<TraceContext> parse(@Nullable String traceparent, @Nullable String tracestate) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (!matcher.matches() || (matcher.group("version").equals("00") && matcher.group("more") != null)) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(matcher.group("flags"), 16) & 1) == 1;
        String state = tracestate != null && STATE.matcher(tracestate).matches() ? tracestate : null;
        return Optional.of(new TraceContext(matcher.group("trace"), matcher.group("parent"), sampled, state));
    }

    /** A step within the same trace, with a parent id of its own. */
    public TraceContext child() {
        return new TraceContext(traceId, randomHex(1), sampled, state);
    }

    /** The value of the header {@code traceparent}, version 00. */
    public String traceparent() {
        return "00-" + traceId + "-" + parentId + (sampled ? "-01" : "-00");
    }

    private static String randomHex(int longs) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            hex.append(HexFormat.of().toHexDigits(nonZero()));
        }
        return hex.toString();
    }

    private static long nonZero() {
        long value = ThreadLocalRandom.current().nextLong();
        return value == 0 ? 1 : value;
    }

    private static void require(Pattern pattern, String name, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("trace context: " + name + " must match " + pattern);
        }
    }
}
