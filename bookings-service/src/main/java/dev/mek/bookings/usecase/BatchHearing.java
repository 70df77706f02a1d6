package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.FactOutcome;
import dev.mek.bookings.domain.PaymentFact;
import dev.mek.bookings.domain.Said;
import dev.mek.bookings.domain.WorkFact;
import dev.mek.bookings.store.InboxStore.Heard;
import dev.mek.bookings.store.InboxStore.Identity;
import dev.mek.bookings.usecase.ForeignResult.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hears a batch of events on bookings that are locked, and gathers what is to be written. Touches no database. */
final class BatchHearing {

    private final Map<UUID, Booking> before;
    private final Map<UUID, Booking> now = new LinkedHashMap<>();
    private final Map<Identity, String> digests;
    private final Instant time;
    private final List<Heard> heard = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * A hearing.
     *
     * @param locked the bookings that exist
     * @param digests of the events that have been heard before
     */
    BatchHearing(Map<UUID, Booking> locked, Map<Identity, String> digests, Instant time) {
        this.before = locked;
        this.digests = new HashMap<>(digests);
        this.time = time;
    }

    ForeignResult hear(ForeignEvent event) {
        String digest = Digest.of(event.message(), event.envelope().revision());
        String known = digests.get(event.identity());
        if (known != null) {
            return known.equals(digest)
                    ? ForeignResult.of(Outcome.DUPLICATE)
                    : new ForeignResult(Outcome.CONFLICT, "its source and id have come with other content");
        }
        Optional<Said> said = ForeignFacts.of(event.message(), event.envelope().revision(), digest);
        if (said.isEmpty()) {
            return new ForeignResult(
                    Outcome.CONFLICT,
                    "no other party may send " + event.message().type());
        }
        Booking booking = now.getOrDefault(event.bookingId(), before.get(event.bookingId()));
        if (booking == null) {
            return new ForeignResult(Outcome.UNKNOWN_BOOKING, "there is no booking of this id");
        }
        ForeignResult result = take(booking, said.get(), event.occasion());
        if (result.outcome() != Outcome.CONFLICT) {
            digests.put(event.identity(), digest);
            heard.add(new Heard(
                    event.identity(), booking.id(), digest, result.outcome().name(), time));
        }
        return result;
    }

    /** The events to be kept in the inbox. */
    List<Heard> heard() {
        return heard;
    }

    /** The visible changes, those of one booking in their order. */
    List<Step> steps() {
        return steps;
    }

    /** The bookings that differ from what is stored. */
    Collection<Booking> moved() {
        return now.values();
    }

    /** The bookings that have lost the right to their bay. */
    List<UUID> giveUpBay() {
        return now.values().stream()
                .filter(booking -> booking.heldSlot().isEmpty())
                .map(Booking::id)
                .filter(id -> Optional.ofNullable(before.get(id))
                        .flatMap(Booking::heldSlot)
                        .isPresent())
                .toList();
    }

    private ForeignResult take(Booking booking, Said said, Occasion occasion) {
        FactOutcome outcome = switch (said) {
            case WorkFact fact -> booking.hear(fact, time);
            case PaymentFact fact -> booking.hear(fact, time);
        };
        return switch (outcome) {
            case FactOutcome.Applied applied -> {
                now.put(booking.id(), applied.booking());
                steps.add(new Step(applied.booking(), applied.event(), occasion));
                yield ForeignResult.of(Outcome.APPLIED);
            }
            case FactOutcome.Recorded recorded -> {
                now.put(booking.id(), recorded.booking());
                yield ForeignResult.of(Outcome.RECORDED);
            }
            case FactOutcome.Duplicate duplicate -> ForeignResult.of(Outcome.DUPLICATE);
            case FactOutcome.Stale stale -> ForeignResult.of(Outcome.STALE);
            case FactOutcome.Conflict conflict -> new ForeignResult(Outcome.CONFLICT, conflict.why());
        };
    }
}
