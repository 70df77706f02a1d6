package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.workshop.FreeSlots;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.bookings.store.BayStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Which slots are free, as of now; somebody may be quicker. Thread-safe. */
public final class Vacancies {

    /** What is offered instead of a taken slot: a few, and soon, else the caller had better look at the calendar. */
    static final int OFFERED_MAX = 3;

    private static final int DAYS_SEARCHED_MAX = 7;

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final BayStore bays = new BayStore();

    public Vacancies(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<Slot> on(LocalDate day, Workshop workshop, ServiceKind service) {
        // Wide enough for a day of 25 hours and for slots that end after midnight.
        Instant from = day.atStartOfDay(workshop.zone()).toInstant();
        Instant to = day.plusDays(2).atStartOfDay(workshop.zone()).toInstant();
        var taken = jdbi.withHandle(handle -> bays.taken(handle, workshop.id(), from, to));
        return FreeSlots.on(day, workshop, service, taken, clock.instant());
    }

    /** The next free slots after one that is taken, the soonest first. */
    List<Slot> after(Slot taken, Workshop workshop, ServiceKind service) {
        var offered = new ArrayList<Slot>();
        LocalDate first = LocalDate.ofInstant(taken.start(), workshop.zone());
        for (int days = 0; days < DAYS_SEARCHED_MAX && offered.size() < OFFERED_MAX; days++) {
            on(first.plusDays(days), workshop, service).stream()
                    .filter(slot -> slot.start().isAfter(taken.start()))
                    .limit(OFFERED_MAX - offered.size())
                    .forEach(offered::add);
        }
        return offered;
    }
}
