package dev.mek.bookings.api.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as they are written: RFC 3339 with four digits of a year, no leap second. */
public final class Times {

    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Times() {}

    /** The instant that is written, if one is. */
    public static Optional<Instant> instant(String text) {
        try {
            return INSTANT.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant()).filter(Times::isWritable)
                    : Optional.empty();
        } catch (DateTimeParseException noSuchTime) {
            return Optional.empty();
        }
    }

    /** An offset can move a time beyond the years that four digits can tell. */
    private static boolean isWritable(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    /** The day that is written, if one is. */
    public static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
