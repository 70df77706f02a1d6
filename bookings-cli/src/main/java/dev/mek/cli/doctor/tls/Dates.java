package dev.mek.cli.doctor.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** From when until when a certificate holds. */
record Dates(Instant from, Instant until) {

    /** Where a moment lies. */
    enum Place {
        BEFORE,
        WITHIN,
        AFTER
    }

    static Dates of(X509Certificate certificate) {
        return new Dates(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    Place at(Instant now) {
        if (now.isBefore(from)) {
            return Place.BEFORE;
        }
        return now.isAfter(until) ? Place.AFTER : Place.WITHIN;
    }

    /** The times that both hold. */
    Dates and(Dates other) {
        return new Dates(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    String text(Instant now) {
        return "holds from " + from + " to " + until + ", and it is "
                + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
