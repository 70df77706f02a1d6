package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.store.BookingStore;
import dev.mek.bookings.store.HistoryStore;
import dev.mek.bookings.usecase.Announcer.Announcement;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes what a visible change writes: booking, history and outbox, always all three. Thread-safe. */
public final class Ledger {

    private final BookingStore bookings = new BookingStore();
    private final HistoryStore history = new HistoryStore();
    private final Announcer announcer;
    private final Outbox outbox;

    public Ledger(Announcer announcer, Outbox outbox) {
        this.announcer = announcer;
        this.outbox = outbox;
    }

    /** Writes a new booking. */
    void open(Handle handle, Step step) {
        Announcement announcement = announcer.announce(step);
        bookings.insert(handle, step.booking(), announcement.history());
        outbox.append(handle, List.of(announcement.event()));
    }

    /**
     * Writes changes of bookings that the caller has locked.
     *
     * @param last each booking as it is in the end; some may have no step, where what changed is not visible
     * @param steps the visible changes, those of one booking in their order
     */
    void write(Handle handle, Collection<Booking> last, List<Step> steps) {
        List<Announcement> announcements =
                steps.stream().map(announcer::announce).toList();
        bookings.update(handle, last);
        history.append(handle, announcements.stream().map(Announcement::history).toList());
        outbox.append(handle, announcements.stream().map(Announcement::event).toList());
    }
}
