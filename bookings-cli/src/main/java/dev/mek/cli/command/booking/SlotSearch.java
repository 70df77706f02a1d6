package dev.mek.cli.command.booking;

import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.http.Refused;
import dev.mek.cli.http.Slot;
import dev.mek.cli.http.Workshop;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.option.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * From "when" as it was typed to a time, where "next" asks the workshop for its next free slot.
 *
 * @param after "next" is after this
 */
record SlotSearch(Bookings bookings, Instant after, String workshop, String service) {

    private static final String NEXT = "next";
    private static final int DAYS_MAX = 14;
    private static final int ATTEMPTS_MAX = 3;

    /** Books at that time. A "next" slot that somebody else takes meanwhile is followed by the one after it. */
    Booking book(String start, Function<Instant, Booking> booking) {
        if (!start.equals(NEXT)) {
            return booking.apply(time(start));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return booking.apply(next());
            } catch (Refused refused) {
                if (!refused.problem().slug().equals("slot-taken") || attempt == ATTEMPTS_MAX) {
                    throw refused;
                }
            }
        }
    }

    private Instant time(String start) {
        return switch (When.parse(start)) {
            case When.Absolute absolute -> absolute.instant();
            case When.Local local -> local.in(zone());
        };
    }

    private Instant next() {
        LocalDate today = LocalDate.ofInstant(after, zone());
        return today.datesUntil(today.plusDays(DAYS_MAX))
                .map(day -> bookings.availability(workshop, service, day))
                .flatMap(free -> free.slots().stream().map(Slot::start))
                .filter(after::isBefore)
                .findFirst()
                .orElseThrow(() -> new UsageError(
                        "no free slot for " + service + " at " + workshop + " within " + DAYS_MAX + " days"));
    }

    /** An unknown workshop has no zone; the service will say so to any time. */
    private ZoneId zone() {
        Optional<Workshop> known = bookings.workshops().stream()
                .filter(candidate -> candidate.id().equals(workshop))
                .findFirst();
        return known.map(Workshop::zone).orElse(ZoneOffset.UTC);
    }
}
