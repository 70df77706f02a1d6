package dev.mek.bookings.domain.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which slots of a day can be booked, as things stand. */
public final class FreeSlots {

    private FreeSlots() {}

    /** The slots for a service on the workshop's own day, in their order, that are bookable and have a bay free. */
    public static List<Slot> on(
            LocalDate day, Workshop workshop, ServiceKind service, Collection<TakenBay> taken, Instant now) {
        return SlotGrid.slots(workshop, service.duration(), day).stream()
                .filter(slot -> SlotRules.violations(workshop, service, slot.start(), null, now)
                        .isEmpty())
                .filter(slot -> hasFreeBay(workshop, taken, slot))
                .toList();
    }

    /** A slot needs one bay for the whole of it: bays are counted, not the bookings that stand on them. */
    private static boolean hasFreeBay(Workshop workshop, Collection<TakenBay> taken, Slot slot) {
        long busy = taken.stream()
                .filter(bay -> bay.bay() <= workshop.bays() && bay.slot().overlaps(slot))
                .mapToInt(TakenBay::bay)
                .distinct()
                .count();
        return busy < workshop.bays();
    }
}
