package dev.mek.cli.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A point in time as people type it: with an offset it stands alone, without one it needs a place's zone. */
public sealed interface When {

    Instant in(ZoneId zone);

    record Absolute(Instant instant) implements When {
        @Override
        public Instant in(ZoneId zone) {
            return instant;
        }
    }

    record Local(LocalDateTime time) implements When {
        @Override
        public Instant in(ZoneId zone) {
            return time.atZone(zone).toInstant();
        }
    }

    /**
     * Reads it.
     *
     * @throws UsageError when the text is no time
     */
    static When parse(String text) {
        String iso = text.trim().replace(' ', 'T');
        try {
            return new Absolute(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException noOffset) {
            // Then it may be a time without an offset.
        }
        try {
            return new Local(LocalDateTime.parse(iso));
        } catch (DateTimeException neither) {
            throw new UsageError("'" + text + "' is no time; 2026-12-01T09:00 is one in the workshop's zone,"
                    + " 2026-12-01T09:00+01:00 and 2026-12-01T08:00Z are the same anywhere");
        }
    }
}
