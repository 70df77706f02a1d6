package dev.mek.bookings.deadletter;

import dev.mek.contracts.wire.TraceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record that was left out, as it is kept.
 *
 * @param id UUIDv7, in the order of parking
 * @param detail what is wrong: one line of printable ASCII
 * @param bookingId whose booking it speaks of; null where that cannot be read
 * @param type what kind of event it says it is; null where that cannot be read
 * @param content whole, or cut to {@link #KEPT_BYTES_MAX}
 * @param leftOut what was cut, in words; null for a whole one
 * @param traceparent the step that parked it, within the record's own trace where it has one
 */
public record DeadLetter(
        UUID id,
        State state,
        Reason reason,
        String detail,
        @Nullable UUID bookingId,
        @Nullable String type,
        Origin origin,
        Content content,
        @Nullable String leftOut,
        String traceparent,
        Instant parkedAt) {

    /** What is kept of one record: sixteen times what a topic may carry, a bound against what was compressed to nothing. */
    public static final int KEPT_BYTES_MAX = 4 * 1024 * 1024;

    private static final int DETAIL_CHARS_MAX = 500;
    private static final int TYPE_CHARS_MAX = 200;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x20-\\x7e]");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** A letter to be parked now. */
    public static DeadLetter parked(UUID id, Undeliverable found, Instant now) {
        Cut cut = Cut.to(KEPT_BYTES_MAX, found.content());
        return new DeadLetter(
                id,
                State.PARKED,
                found.reason(),
                line(found.detail()),
                bookingOf(found.content()).orElse(null),
                typeOf(found.content()).orElse(null),
                found.origin(),
                cut.content(),
                cut.leftOut(),
                traceOf(found.content()),
                now);
    }

    /** The subject says what it is about, the key only where it lay; where both cannot be read it is nobody's. */
    private static Optional<UUID> bookingOf(Content content) {
        return content.header("ce_subject")
                .filter(UUID_TEXT.asMatchPredicate())
                .or(() -> Content.text(content.key()).filter(UUID_TEXT.asMatchPredicate()))
                .map(UUID::fromString);
    }

    private static Optional<String> typeOf(Content content) {
        return content.header("ce_type")
                .filter(type -> !type.isEmpty() && type.length() <= TYPE_CHARS_MAX)
                .filter(type -> !NOT_PRINTABLE.matcher(type).find());
    }

    private static String traceOf(Content content) {
        return TraceContext.parse(
                        content.header("traceparent").orElse(null),
                        content.header("tracestate").orElse(null))
                .map(TraceContext::child)
                .orElseGet(TraceContext::start)
                .traceparent();
    }

    /** The same letter, of which something has become. */
    public DeadLetter in(State other) {
        return new DeadLetter(
                id, other, reason, detail, bookingId, type, origin, content, leftOut, traceparent, parkedAt);
    }

    /** A detail as one line of printable ASCII, not too long. */
    public static String line(String detail) {
        String printable = NOT_PRINTABLE.matcher(detail).replaceAll("?");
        return printable.length() <= DETAIL_CHARS_MAX ? printable : printable.substring(0, DETAIL_CHARS_MAX - 1) + '~';
    }
}
