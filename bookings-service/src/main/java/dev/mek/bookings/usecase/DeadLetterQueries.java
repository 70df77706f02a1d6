package dev.mek.bookings.usecase;

import dev.mek.bookings.deadletter.AuditEntry;
import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.DeadLetterFilter;
import dev.mek.bookings.deadletter.DeadLetterPage;
import dev.mek.bookings.deadletter.UnknownType;
import dev.mek.bookings.store.AuditStore;
import dev.mek.bookings.store.DeadLetterList;
import dev.mek.bookings.store.DeadLetterStore;
import dev.mek.bookings.store.UnknownTypeStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What can be asked about dead letters and unknown types. Thread-safe. */
public final class DeadLetterQueries {

    /** A page is an answer that somebody waits for and memory that somebody holds. */
    public static final int PAGE_ROWS_MAX = 200;

    private final Jdbi jdbi;
    private final DeadLetterStore letters = new DeadLetterStore();
    private final DeadLetterList list = new DeadLetterList();
    private final AuditStore audit = new AuditStore();
    private final UnknownTypeStore unknownTypes = new UnknownTypeStore();

    public DeadLetterQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A letter and all that was done to it, the first thing first. */
    public record Audited(DeadLetter letter, List<AuditEntry> audit) {}

    public Optional<Audited> find(UUID id) {
        return jdbi.withHandle(handle ->
                letters.find(handle, id).map(letter -> new Audited(letter, audit.of(handle, id))));
    }

    /**
     * Letters, the newest first.
     *
     * @param below the {@code next} of the page before; null for the first page
     * @param rows 1 to {@link #PAGE_ROWS_MAX}
     */
    public DeadLetterPage list(DeadLetterFilter filter, @Nullable UUID below, int rows) {
        if (rows < 1 || rows > PAGE_ROWS_MAX) {
            throw new IllegalArgumentException("rows: " + rows);
        }
        return jdbi.withHandle(handle -> list.page(handle, filter, below, rows));
    }

    /** How many are parked now, of all instances, counted up to a bound. */
    public long parked() {
        return jdbi.withHandle(list::parked);
    }

    /** The types of events that we do not know, the last seen first. */
    public List<UnknownType> unknownTypes() {
        return jdbi.withHandle(unknownTypes::all);
    }
}
