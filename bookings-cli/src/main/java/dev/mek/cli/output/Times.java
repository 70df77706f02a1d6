package dev.mek.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as people read them and as the command line takes them back: UTC, marked by the Z. */
public final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("HH:mm'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** The time of day, to the millisecond. */
    public static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** The date once, as a slot hardly ever spans two. */
    public static String slot(Instant start, Instant end) {
        return MINUTE.format(start) + "–" + END.format(end);
    }

    public static String seconds(Duration duration) {
        long tenths = Math.round(duration.toMillis() / 100.0);
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
