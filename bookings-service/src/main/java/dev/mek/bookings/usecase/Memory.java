package dev.mek.bookings.usecase;

import dev.mek.bookings.store.IdempotencyStore;
import dev.mek.bookings.store.IdempotencyStore.Claim;
import dev.mek.bookings.store.IdempotencyStore.Kept;
import dev.mek.bookings.store.IdempotencyStore.ScopedKey;
import dev.mek.bookings.usecase.Answer.FromMemory;
import dev.mek.bookings.usecase.Transactions.Outcome;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Remembers how named requests were answered, for a time. Thread-safe. */
final class Memory {

    private final InstantSource clock;
    private final Duration keptFor;
    private final IdempotencyStore store = new IdempotencyStore();

    Memory(InstantSource clock, Duration keptFor) {
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /**
     * Does the work, unless the request's name says that it is done or under way; keeps the answer with it where it is to
     * be kept.
     *
     * @param keeping null for a request without a name
     */
    <A> Outcome<Settled<A>> once(
            Handle handle,
            @Nullable Keeping<A> keeping,
            Function<FromMemory, A> known,
            Supplier<Outcome<Settled<A>>> work) {
        if (keeping == null) {
            return work.get();
        }
        RequestName name = keeping.name();
        Optional<FromMemory> remembered = claim(handle, name);
        if (remembered.isPresent()) {
            return Settled.nothing(known.apply(remembered.get()));
        }
        Outcome<Settled<A>> outcome = work.get();
        if (outcome.answer() instanceof Settled.To<A> to) {
            keeping.receipt().apply(to.answer()).ifPresent(receipt -> keep(handle, name, receipt));
        }
        return outcome;
    }

    Optional<FromMemory> find(Handle handle, RequestName name) {
        return store.find(handle, key(name), expired()).map(kept -> told(kept, name));
    }

    /** Empty when the name is this transaction's from now on: nobody else does the same until it ends. */
    private Optional<FromMemory> claim(Handle handle, RequestName name) {
        Claim claim = store.claim(handle, key(name), expired());
        if (claim.kept().isPresent()) {
            return claim.kept().map(kept -> told(kept, name));
        }
        return claim.mine() ? Optional.empty() : Optional.of(new Answer.UnderWay());
    }

    private void keep(Handle handle, RequestName name, byte[] receipt) {
        Instant now = clock.instant();
        if (!store.keep(handle, key(name), new Kept(name.fingerprint(), receipt), now, expired())) {
            throw new Transactions.TryAgainException("the request was answered at this very moment");
        }
    }

    private static FromMemory told(Kept kept, RequestName name) {
        return MessageDigest.isEqual(kept.fingerprint(), name.fingerprint())
                ? new Answer.Repeat(kept.answer())
                : new Answer.OtherRequest();
    }

    private Instant expired() {
        return clock.instant().minus(keptFor);
    }

    private static ScopedKey key(RequestName name) {
        return new ScopedKey(name.sender(), name.key());
    }
}
