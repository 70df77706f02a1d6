package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.store.BayStore;
import dev.mek.bookings.store.BookingStore;
import dev.mek.bookings.store.InboxStore;
import dev.mek.bookings.usecase.Transactions.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What other parties' events do to bookings: each takes effect once. Thread-safe. */
public final class ForeignEvents {

    private final Ledger ledger;
    private final InstantSource clock;
    private final Transactions transactions;
    private final BookingStore bookings = new BookingStore();
    private final BayStore bays = new BayStore();
    private final InboxStore inbox = new InboxStore();

    /**
     * Use cases over a database.
     *
     * @param clock gives microseconds, no finer
     */
    public ForeignEvents(Jdbi jdbi, Ledger ledger, InstantSource clock, CommitListener listener) {
        this.ledger = ledger;
        this.clock = clock;
        this.transactions = new Transactions(jdbi, listener);
    }

    /**
     * Applies events in one transaction: all of it is committed on return, or nothing on an exception. Two callers never
     * wait for each other in a circle, since bookings are locked in the order of their ids.
     *
     * @param events those of one booking in the order in which they are to be heard
     * @return what came of each, in the same order
     */
    public List<ForeignResult> apply(List<ForeignEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return transactions.run(handle -> apply(handle, events, clock.instant()));
    }

    /** The same within the caller's transaction. */
    Outcome<List<ForeignResult>> apply(Handle handle, List<ForeignEvent> events, Instant now) {
        List<UUID> ids = events.stream().map(ForeignEvent::bookingId).distinct().toList();
        Map<UUID, Booking> locked = bookings.lock(handle, ids);
        var identities = events.stream().map(ForeignEvent::identity).distinct().toList();
        var hearing = new BatchHearing(locked, inbox.digests(handle, identities), now);
        List<ForeignResult> results = events.stream().map(hearing::hear).toList();

        inbox.add(handle, hearing.heard());
        bays.free(handle, hearing.giveUpBay());
        ledger.write(handle, hearing.moved(), hearing.steps());
        return new Outcome<>(
                results,
                hearing.steps().stream()
                        .map(step -> step.booking().id())
                        .distinct()
                        .toList());
    }
}
