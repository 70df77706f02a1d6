package dev.mek.bookings.domain.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Slots start on the quarters of the workshop's wall clock. Every zone's offset today is a whole number of them. */
final class SlotGrid {

    static final Duration STEP = Duration.ofMinutes(15);

    private SlotGrid() {}

    static boolean holds(Instant start, ZoneId zone) {
        LocalTime wall = LocalTime.ofInstant(start, zone);
        return wall.toNanoOfDay() % STEP.toNanos() == 0;
    }

    /** The slots of a day on the grid that the workshop is open for, in their order. */
    static List<Slot> slots(Workshop workshop, Duration duration, LocalDate day) {
        ZoneId zone = workshop.zone();
        return workshop.hours().on(day, zone).stream()
                .flatMap(open -> starts(open, zone))
                .map(start -> Slot.from(start, duration))
                .filter(slot -> workshop.hours().cover(slot, zone))
                .toList();
    }

    private static Stream<Instant> starts(Slot open, ZoneId zone) {
        long offGrid = LocalTime.ofInstant(open.start(), zone).toNanoOfDay() % STEP.toNanos();
        Instant first = offGrid == 0 ? open.start() : open.start().plusNanos(STEP.toNanos() - offGrid);
        return Stream.iterate(first, start -> start.isBefore(open.end()), start -> start.plus(STEP));
    }
}
