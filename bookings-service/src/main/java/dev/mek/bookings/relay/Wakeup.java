package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.ShardSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How others get the relay's loop out of its rest. News is a bit per shard and a signal is a flag, so any number of
 * commits and acknowledgements costs the loop one round. Thread-safe; one thread waits.
 */
final class Wakeup {

    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong notified = new AtomicLong();
    private final AtomicBoolean leaseNews = new AtomicBoolean();
    private final AtomicBoolean signalled = new AtomicBoolean();
    private volatile @Nullable Thread sleeper;

    /** A transaction of this process has left rows. */
    void committed(ShardSet shards) {
        committed.getAndUpdate(bits -> bits | shards.bits());
        signal();
    }

    /** Another instance says that a transaction has left rows. */
    void notified(ShardSet shards) {
        notified.getAndUpdate(bits -> bits | shards.bits());
        signal();
    }

    /** Another instance says that the leases changed. */
    void leasesChanged() {
        leaseNews.set(true);
        signal();
    }

    ShardSet takeCommitted() {
        return new ShardSet(committed.getAndSet(0));
    }

    ShardSet takeNotified() {
        return new ShardSet(notified.getAndSet(0));
    }

    boolean takeLeaseNews() {
        return leaseNews.getAndSet(false);
    }

    /** Something else is to be looked at: an acknowledgement, a stop. */
    void signal() {
        if (signalled.compareAndSet(false, true)) {
            LockSupport.unpark(sleeper);
        }
    }

    /** Rests until a signal, also one that came since the last rest, or until the time is over. */
    void await(long nanos) {
        sleeper = Thread.currentThread();
        long untilNanos = System.nanoTime() + nanos;
        while (!signalled.get()) {
            long restNanos = untilNanos - System.nanoTime();
            if (restNanos <= 0) {
                break;
            }
            LockSupport.parkNanos(this, restNanos);
        }
        signalled.set(false);
    }
}
