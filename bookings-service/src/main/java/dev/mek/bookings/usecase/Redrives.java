package dev.mek.bookings.usecase;

import dev.mek.bookings.deadletter.AuditEntry;
import dev.mek.bookings.deadletter.AuditEntry.Action;
import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.deadletter.State;
import dev.mek.bookings.store.AuditStore;
import dev.mek.bookings.store.DeadLetterStore;
import dev.mek.bookings.usecase.Transactions.Outcome;
import dev.mek.contracts.wire.Decoded;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Brings dead letters to their effect after all, or decides that they have none. A letter, its audit and what it does to a
 * booking are one transaction; nothing goes onto the topic of another party. Thread-safe.
 */
public final class Redrives {

    /** Attempts that are kept of one letter; further ones that fail tell nothing new. */
    static final int AUDIT_ENTRIES_MAX = 1_000;

    private final Transactions transactions;
    private final ForeignEvents foreignEvents;
    private final LetterReader reader;
    private final InstantSource clock;
    private final DeadLetterStore letters = new DeadLetterStore();
    private final AuditStore audit = new AuditStore();

    /**
     * Use cases over a database.
     *
     * @param reader reads a record as the inbox does
     * @param clock gives microseconds, no finer
     */
    public Redrives(
            Jdbi jdbi, ForeignEvents foreignEvents, LetterReader reader, InstantSource clock, CommitListener listener) {
        this.transactions = new Transactions(jdbi, listener);
        this.foreignEvents = foreignEvents;
        this.reader = reader;
        this.clock = clock;
    }

    /** Redrives a letter, or a repaired copy of it. A second time changes nothing. */
    public LetterAnswer redrive(UUID id, @Nullable Content repaired, Doer doer) {
        try {
            return transactions.run(handle -> redrive(handle, id, repaired, doer));
        } catch (JdbiException | OutcomeUnknownException database) {
            throw database;
        } catch (RuntimeException bug) {
            String detail = bug.getClass().getSimpleName();
            return transactions.run(handle ->
                    onParked(handle, id, letter -> reject(handle, letter, new Tried(repaired, doer), detail)));
        }
    }

    /** What a redrive would come to just now; changes nothing. */
    public LetterAnswer rehearse(UUID id, @Nullable Content repaired, Doer doer) {
        return transactions.rehearse(handle -> redrive(handle, id, repaired, doer));
    }

    /** Closes a letter without any effect. A second time changes nothing. */
    public LetterAnswer discard(UUID id, Doer doer) {
        return transactions.run(handle -> onParked(handle, id, letter -> {
            AuditEntry entry = entry(handle, letter, Action.DISCARD, new Tried(null, doer), "discarded", "");
            return Outcome.nothing(close(handle, letter, State.DISCARDED, entry));
        }));
    }

    private record Tried(@Nullable Content repaired, Doer doer) {}

    private Outcome<LetterAnswer> redrive(Handle handle, UUID id, @Nullable Content repaired, Doer doer) {
        Tried tried = new Tried(repaired, doer);
        return onParked(handle, id, letter -> {
            if (repaired == null && letter.leftOut() != null) {
                return reject(
                        handle, letter, tried, Reason.OVERSIZE.word(), "not all of it is kept: " + letter.leftOut());
            }
            Content content = repaired == null ? letter.content() : repaired;
            return switch (reader.read(letter.origin().topic(), content)) {
                case Decoded.Event event -> apply(handle, letter, tried, event);
                case Decoded.UnknownType unknown ->
                    reject(handle, letter, tried, "unknown-type", "nobody here knows events of this type");
                case Decoded.Rejected rejected ->
                    reject(handle, letter, tried, Reason.of(rejected.reason()).word(), rejected.detail());
            };
        });
    }

    private Outcome<LetterAnswer> apply(Handle handle, DeadLetter letter, Tried tried, Decoded.Event event) {
        var foreign = new ForeignEvent(
                event.envelope(),
                event.message(),
                letter.origin().topic(),
                letter.origin().partition(),
                letter.origin().offset());
        Instant now = clock.instant();
        Outcome<List<ForeignResult>> applied = foreignEvents.apply(handle, List.of(foreign), now);
        ForeignResult result = applied.answer().getFirst();
        String word = word(result.outcome());
        return switch (result.outcome()) {
            case APPLIED, RECORDED, DUPLICATE, STALE -> {
                AuditEntry entry = entry(handle, letter, Action.REDRIVE, tried, word, result.detail());
                yield new Outcome<>(close(handle, letter, State.REDRIVEN, entry), applied.changed());
            }
            case UNKNOWN_BOOKING, CONFLICT -> reject(handle, letter, tried, word, result.detail());
        };
    }

    private Outcome<LetterAnswer> onParked(Handle handle, UUID id, Function<DeadLetter, Outcome<LetterAnswer>> work) {
        Optional<DeadLetter> found = letters.lock(handle, id);
        if (found.isEmpty()) {
            return Outcome.nothing(new LetterAnswer.NotFound(id));
        }
        DeadLetter letter = found.get();
        if (letter.state() != State.PARKED) {
            AuditEntry last = audit.last(handle, id).orElseThrow();
            return Outcome.nothing(new LetterAnswer.Closed(letter, last));
        }
        return work.apply(letter);
    }

    private LetterAnswer close(Handle handle, DeadLetter letter, State state, AuditEntry entry) {
        audit.add(handle, letter.id(), entry);
        letters.become(handle, letter.id(), state);
        return new LetterAnswer.Done(letter.in(state), entry);
    }

    private Outcome<LetterAnswer> reject(Handle handle, DeadLetter letter, Tried tried, String detail) {
        return reject(handle, letter, tried, Reason.FAILURE.word(), detail);
    }

    private Outcome<LetterAnswer> reject(Handle handle, DeadLetter letter, Tried tried, String reason, String detail) {
        AuditEntry entry = entry(handle, letter, Action.REDRIVE, tried, reason, DeadLetter.line(detail));
        if (entry.number() <= AUDIT_ENTRIES_MAX) {
            audit.add(handle, letter.id(), entry);
        }
        return new Outcome<>(new LetterAnswer.Rejected(letter, entry), Set.of());
    }

    private AuditEntry entry(
            Handle handle, DeadLetter letter, Action action, Tried tried, String result, String detail) {
        int number = audit.last(handle, letter.id()).map(AuditEntry::number).orElse(0) + 1;
        return new AuditEntry(
                number,
                action,
                result,
                detail,
                tried.doer().actor(),
                tried.doer().trace().traceparent(),
                clock.instant(),
                tried.repaired());
    }

    private static String word(ForeignResult.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
