package dev.mek.bookings.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which requests have been answered, by the keys that their senders gave them, and how. */
public final class IdempotencyStore {

    /** A key is its sender's: another sender's same key is another key. */
    public record ScopedKey(String scope, String text) {}

    /**
     * What is kept under a key.
     *
     * @param fingerprint of what was asked
     * @param answer bytes as they were kept; nobody writes to them
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody as a record.
    public record Kept(byte[] fingerprint, byte[] answer) {}

    /**
     * What came of claiming a key.
     *
     * @param mine whether no other transaction holds the key
     * @param kept what is kept under it; empty where nothing is
     */
    public record Claim(boolean mine, Optional<Kept> kept) {}

    /** Parts this lock's names from those of other advisory locks. */
    private static final String NAME = "hashtextextended(length(:scope) || ':' || :scope || :key, 3)";

    private static final String CLAIM = "SELECT pg_try_advisory_xact_lock(" + NAME + """
            ) AS mine, kept.fingerprint, kept.answer
            FROM (VALUES (1)) AS claim
            LEFT JOIN idempotency AS kept
              ON kept.scope = :scope AND kept.key = :key AND kept.created_at > :expired""";

    /**
     * Holds a key until the end of the transaction, without waiting. What another transaction keeps at this very moment
     * may not be seen yet, though it no longer holds the key: {@link #keep} finds out.
     *
     * @param expired what was kept at this time or before no longer counts
     */
    public Claim claim(Handle handle, ScopedKey key, Instant expired) {
        return bind(handle.createQuery(CLAIM), key)
                .bind("expired", Columns.utc(expired))
                .map((row, context) ->
                        new Claim(row.getBoolean("mine"), kept(row.getBytes("fingerprint"), row.getBytes("answer"))))
                .one();
    }

    public Optional<Kept> find(Handle handle, ScopedKey key, Instant expired) {
        return bind(
                        handle.createQuery("SELECT fingerprint, answer FROM idempotency"
                                + " WHERE scope = :scope AND key = :key AND created_at > :expired"),
                        key)
                .bind("expired", Columns.utc(expired))
                .map((row, context) -> new Kept(row.getBytes("fingerprint"), row.getBytes("answer")))
                .findOne();
    }

    /**
     * Keeps an answer under a key that this transaction holds; an expired one gives way.
     *
     * @return false when something that counts was kept in the meantime; then nothing was written
     */
    public boolean keep(Handle handle, ScopedKey key, Kept kept, Instant now, Instant expired) {
        return bind(handle.createUpdate("""
                        INSERT INTO idempotency AS known (scope, key, fingerprint, answer, created_at)
                        VALUES (:scope, :key, :fingerprint, :answer, :now)
                        ON CONFLICT (scope, key) DO UPDATE
                            SET (fingerprint, answer, created_at) =
                                (excluded.fingerprint, excluded.answer, excluded.created_at)
                            WHERE known.created_at <= :expired"""), key)
                        .bind("fingerprint", kept.fingerprint())
                        .bind("answer", kept.answer())
                        .bind("now", Columns.utc(now))
                        .bind("expired", Columns.utc(expired))
                        .execute()
                == 1;
    }

    @SuppressWarnings("NullAway") // Both columns are there, or neither: the join found a row or did not.
    private static Optional<Kept> kept(byte[] fingerprint, byte[] answer) {
        return fingerprint == null ? Optional.empty() : Optional.of(new Kept(fingerprint, answer));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ScopedKey key) {
        return statement.bind("scope", key.scope()).bind("key", key.text());
    }
}
