package dev.mek.local.tls;

import java.time.Duration;
import java.time.Instant;

/** From when until when a certificate holds; to the second, as certificates have it (RFC 5280, 4.1.2.5). */
public record Validity(Instant from, Instant until) {

    /** Clocks of two machines may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a certificate from " + from + " until " + until + " never holds");
        }
    }

    /** A year from now on: longer than any stack is up. */
    public static Validity now() {
        Instant now = Instant.now();
        return new Validity(now.minus(SKEW), now.plus(Duration.ofDays(365)));
    }

    /** It ended some time ago. */
    public static Validity expired(Duration ago) {
        Instant end = Instant.now().minus(ago);
        return new Validity(end.minus(Duration.ofDays(30)), end);
    }

    /** It begins some time from now. */
    public static Validity future(Duration in) {
        Instant begin = Instant.now().plus(in);
        return new Validity(begin, begin.plus(Duration.ofDays(30)));
    }
}
