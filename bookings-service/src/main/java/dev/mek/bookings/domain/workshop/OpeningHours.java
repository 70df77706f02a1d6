package dev.mek.bookings.domain.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When a workshop is open, every day, on its own wall clock. The same time twice means around the clock.
 *
 * @param closes midnight (00:00) means the end of the day
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (closes.isBefore(opens) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("opens at " + opens + " and closes at " + closes + " the same day");
        }
    }

    public boolean aroundTheClock() {
        return opens.equals(closes);
    }

    /** The day's open hours as a span of time; empty when the clocks skip all of them. */
    public Optional<Slot> on(LocalDate day, ZoneId zone) {
        LocalDate lastDay = closes.equals(LocalTime.MIDNIGHT) || aroundTheClock() ? day.plusDays(1) : day;
        Instant from = instant(day.atTime(opens), zone, false);
        Instant to = instant(lastDay.atTime(closes), zone, true);
        return from.isBefore(to) ? Optional.of(new Slot(from, to)) : Optional.empty();
    }

    /** Whether the workshop is open throughout a slot. */
    public boolean cover(Slot slot, ZoneId zone) {
        return aroundTheClock()
                || on(LocalDate.ofInstant(slot.start(), zone), zone)
                        .filter(open -> open.covers(slot))
                        .isPresent();
    }

    /** A wall clock time that is skipped means the moment of the skip; of one that comes twice, the caller chooses. */
    private static Instant instant(LocalDateTime wall, ZoneId zone, boolean secondTime) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(wall);
        if (transition == null) {
            return wall.atZone(zone).toInstant();
        }
        if (transition.isGap()) {
            return transition.getInstant();
        }
        ZoneOffset offset = secondTime ? transition.getOffsetAfter() : transition.getOffsetBefore();
        return wall.toInstant(offset);
    }
}
