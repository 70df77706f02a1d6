package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.BookingFilter;
import dev.mek.bookings.domain.BookingPage;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.bookings.store.BookingStore;
import dev.mek.bookings.store.HistoryStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What can be asked about bookings. Thread-safe. */
public final class BookingQueries {

    /** A page is an answer that somebody waits for and memory that somebody holds. */
    public static final int PAGE_ROWS_MAX = 200;

    private final Jdbi jdbi;
    private final ReferenceData reference;
    private final Vacancies vacancies;
    private final BookingStore bookings = new BookingStore();
    private final HistoryStore history = new HistoryStore();

    public BookingQueries(Jdbi jdbi, ReferenceData reference, Vacancies vacancies) {
        this.jdbi = jdbi;
        this.reference = reference;
        this.vacancies = vacancies;
    }

    public Optional<Booking> find(UUID id) {
        return jdbi.withHandle(handle -> bookings.find(handle, id));
    }

    /**
     * Bookings, the newest first.
     *
     * @param below the {@code next} of the page before; null for the first page
     * @param rows 1 to {@link #PAGE_ROWS_MAX}
     */
    public BookingPage list(BookingFilter filter, @Nullable UUID below, int rows) {
        if (rows < 1 || rows > PAGE_ROWS_MAX) {
            throw new IllegalArgumentException("rows: " + rows);
        }
        return jdbi.withHandle(handle -> bookings.page(handle, filter, below, rows));
    }

    /** A booking's versions, the first one first; empty when there is no such booking. */
    public List<HistoryEntry> history(UUID id) {
        return jdbi.withHandle(handle -> history.of(handle, id));
    }

    /** The free slots of a workshop's own day. */
    public Answer.ToAvailability availability(String workshopId, String serviceKind, LocalDate day) {
        Optional<Workshop> workshop = reference.workshop(workshopId);
        if (workshop.isEmpty()) {
            return new Answer.UnknownWorkshop(workshopId);
        }
        Optional<ServiceKind> service = reference.service(serviceKind);
        if (service.isEmpty()) {
            return new Answer.UnknownService(serviceKind);
        }
        return new Answer.Free(vacancies.on(day, workshop.get(), service.get()));
    }

    public List<Workshop> workshops() {
        return reference.workshops();
    }

    public List<ServiceKind> services() {
        return reference.services();
    }
}
