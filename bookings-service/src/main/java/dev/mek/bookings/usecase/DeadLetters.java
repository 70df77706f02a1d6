package dev.mek.bookings.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.Publication;
import dev.mek.bookings.deadletter.Undeliverable;
import dev.mek.bookings.deadletter.UnknownType;
import dev.mek.bookings.outbox.Outbox;
import dev.mek.bookings.store.DeadLetterStore;
import dev.mek.bookings.store.DeadLetterStore.Row;
import dev.mek.bookings.store.UnknownTypeStore;
import dev.mek.bookings.usecase.Transactions.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Parks what can never be handled, and publishes it byte for byte; notes what nobody here knows. Thread-safe. */
public final class DeadLetters {

    /** One batch of the database holds so many bytes in memory at most, or one letter. */
    private static final long BATCH_BYTES_MAX = 8L * 1024 * 1024;

    private final Transactions transactions;
    private final DeadLetterStore letters = new DeadLetterStore();
    private final UnknownTypeStore unknownTypes = new UnknownTypeStore();
    private final Outbox outbox;
    private final int publishedBytesMax;
    private final InstantSource clock;

    /**
     * Use cases over a database.
     *
     * @param publishedBytesMax what the dead letters' topic takes of one record
     * @param clock gives microseconds, no finer
     */
    public DeadLetters(Jdbi jdbi, Outbox outbox, int publishedBytesMax, InstantSource clock, CommitListener listener) {
        this.transactions = new Transactions(jdbi, listener);
        this.outbox = outbox;
        this.publishedBytesMax = publishedBytesMax;
        this.clock = clock;
    }

    /**
     * Parks records and leaves them to be published, in one transaction.
     *
     * @return those that were parked; a record that is delivered again is parked already and not among them
     */
    public List<DeadLetter> park(List<Undeliverable> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return transactions.run(handle -> {
            List<DeadLetter> parked = new ArrayList<>();
            for (List<Undeliverable> batch : batches(found)) {
                parked.addAll(park(handle, batch, clock.instant()));
            }
            return new Outcome<>(parked, parked.stream().map(DeadLetter::id).toList());
        });
    }

    /** Counts events of unknown types and keeps the first of each. */
    public void note(Collection<UnknownType> types) {
        if (!types.isEmpty()) {
            transactions.run(handle -> {
                unknownTypes.add(handle, types);
                return Outcome.nothing(types.size());
            });
        }
    }

    private List<DeadLetter> park(Handle handle, List<Undeliverable> found, Instant now) {
        List<Row> rows = found.stream()
                .map(each -> Row.of(DeadLetter.parked(UuidCreator.getTimeOrderedEpoch(), each, now), each))
                .toList();
        List<DeadLetter> added = letters.add(handle, rows);
        outbox.append(
                handle,
                added.stream()
                        .map(letter -> Publication.of(letter, publishedBytesMax))
                        .toList());
        return added;
    }

    private static List<List<Undeliverable>> batches(List<Undeliverable> found) {
        List<List<Undeliverable>> batches = new ArrayList<>();
        List<Undeliverable> batch = new ArrayList<>();
        long bytes = 0;
        for (Undeliverable each : found) {
            long size = Math.min(each.content().sizeBytes(), DeadLetter.KEPT_BYTES_MAX);
            if (!batch.isEmpty() && bytes + size > BATCH_BYTES_MAX) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(each);
            bytes += size;
        }
        batches.add(batch);
        return batches;
    }
}
