package dev.mek.bookings.domain.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which slots can be booked at all, whether or not a bay is free. */
public final class SlotRules {

    /** Nobody plans further ahead, and what a workshop can have booked stays bounded. */
    public static final Duration HORIZON = Duration.ofDays(365);

    private SlotRules() {}

    /** Everything that is wrong with a wanted slot; empty when it can be booked. The end may be left to the service. */
    public static List<Violation> violations(
            Workshop workshop, ServiceKind service, Instant start, @Nullable Instant end, Instant now) {
        var found = new ArrayList<>(ofTimes(start, end, now));
        if (end != null && end.isAfter(start) && !Duration.between(start, end).equals(service.duration())) {
            long minutes = service.duration().toMinutes();
            found.add(new Violation("/slot/end", "wrong-end", "is not " + minutes + " minutes after the start"));
        }
        if (Duration.between(now, start).abs().compareTo(HORIZON.multipliedBy(2)) < 0) {
            found.addAll(ofTheDay(workshop, service, start));
        }
        return found;
    }

    /** What is wrong with a wanted slot at whatever workshop, for whatever service. */
    public static List<Violation> ofTimes(Instant start, @Nullable Instant end, Instant now) {
        var found = new ArrayList<Violation>();
        if (start.isBefore(now)) {
            found.add(new Violation("/slot/start", "in-past", "is in the past"));
        }
        if (start.isAfter(now.plus(HORIZON))) {
            found.add(
                    new Violation("/slot/start", "too-far-ahead", "is more than " + HORIZON.toDays() + " days ahead"));
        }
        if (end != null && !end.isAfter(start)) {
            found.add(new Violation("/slot/end", "end-before-start", "is not after the start"));
        }
        return found;
    }

    /** Only for starts near enough that wall clocks can be computed: an instant may lie a billion years away. */
    private static List<Violation> ofTheDay(Workshop workshop, ServiceKind service, Instant start) {
        var found = new ArrayList<Violation>();
        if (!SlotGrid.holds(start, workshop.zone())) {
            found.add(new Violation("/slot/start", "off-grid", "is not on a quarter of an hour"));
        }
        OpeningHours hours = workshop.hours();
        if (!hours.cover(Slot.from(start, service.duration()), workshop.zone())) {
            found.add(new Violation(
                    "/slot",
                    "outside-opening-hours",
                    "is outside opening hours (%s to %s, %s)"
                            .formatted(hours.opens(), hours.closes(), workshop.zone())));
        }
        return found;
    }
}
