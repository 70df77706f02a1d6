package dev.mek.bookings.feed;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The open streams, no more than so many. Thread-safe; nothing here waits for a client but {@link #awaitNone}. */
final class Clients {
    private final int max;
    private final Semaphore places;
    private final Set<ClientStream> open = ConcurrentHashMap.newKeySet();

    Clients(int max) {
        this.max = max;
        this.places = new Semaphore(max);
    }

    /** Takes a place; false when all are taken. Each place taken is given back by {@link #leave}. */
    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    void add(ClientStream stream) {
        open.add(stream);
    }

    void remove(ClientStream stream) {
        open.remove(stream);
    }

    void wake() {
        open.forEach(ClientStream::wake);
    }

    void cutOffSlow() {
        open.forEach(ClientStream::cutOffIfSlow);
    }

    void end(ClientStream.Ending why) {
        open.forEach(stream -> stream.end(why));
    }

    void cutOff(ClientStream.Ending why) {
        open.forEach(stream -> stream.cutOff(why));
    }

    int count() {
        return max - places.availablePermits();
    }

    /** Waits until no client is left; false when some are after so long. */
    boolean awaitNone(Duration bound) {
        try {
            if (places.tryAcquire(max, bound.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(max);
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
